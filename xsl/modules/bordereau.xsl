<?xml version="1.0" encoding="UTF-8"?>
<!-- The bordereau: each commission on pages of its own, every page with its total and the signatures. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:bordereau:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="page" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="row" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="left-out" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:variable name="bordereau" as="element(bordereau)" select="/bordereau"/>

  <!-- What every row has, looked up once. -->
  <xsl:variable name="fields" as="xs:string+" select="
      for $field in ('rank', 'number', 'name', 'school', 'option', 'form', 'mark', 'penalties', 'final', 'absent')
      return l:fill($field, l:number($bordereau/exam/@max))"/>
  <xsl:variable name="none" as="xs:string" select="l:word('none')"/>
  <xsl:variable name="decimal" as="xs:string" select="l:word('decimal')"/>

  <xsl:template match="/" as="element(fo:root)">
    <fo:root xml:lang="fr-FR" xsl:use-attribute-sets="paper">
      <xsl:call-template name="paper-masters"/>
      <xsl:call-template name="paper-metadata">
        <xsl:with-param name="title"
            select="l:fill('pdf-title', ($bordereau/exam/@code, $bordereau/exam/@session, $bordereau/@lot))"/>
      </xsl:call-template>
      <xsl:apply-templates select="bordereau/commission" mode="page"/>
      <xsl:apply-templates select="bordereau" mode="left-out"/>
    </fo:root>
  </xsl:template>

  <xsl:template match="commission" mode="page" as="element(fo:page-sequence)">
    <xsl:variable name="commission" as="element(commission)" select="."/>
    <xsl:variable name="pages" as="xs:integer" select="(count(candidate) + $rows-per-page - 1) idiv $rows-per-page"/>
    <fo:page-sequence master-reference="paper">
      <xsl:call-template name="paper-footer">
        <xsl:with-param name="text" select="l:fill('footer', ($bordereau/@lot, count($bordereau/commission/candidate)))"/>
      </xsl:call-template>
      <fo:flow flow-name="xsl-region-body">
        <xsl:for-each select="1 to $pages">
          <xsl:variable name="first" as="xs:integer" select="(. - 1) * $rows-per-page + 1"/>
          <fo:block>
            <xsl:if test=". gt 1">
              <xsl:attribute name="break-before" select="'page'"/>
            </xsl:if>
            <xsl:call-template name="bordereau-heading">
              <xsl:with-param name="subtitle" select="l:fill('commission', ($commission/@number, ., $pages))"/>
            </xsl:call-template>
            <xsl:call-template name="bordereau-table">
              <xsl:with-param name="candidates" select="subsequence($commission/candidate, $first, $rows-per-page)"/>
              <xsl:with-param name="commission" select="$commission[current() eq $pages]"/>
            </xsl:call-template>
            <xsl:apply-templates select="$commission" mode="signatures"/>
          </fo:block>
        </xsl:for-each>
        <xsl:if test="$commission is $bordereau/commission[last()] and not(xs:boolean($bordereau/@partial))">
          <fo:block id="paper-end" font-size="0.1pt" line-height="0pt"/>
        </xsl:if>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template name="bordereau-heading" as="element(fo:block)+">
    <xsl:param name="subtitle" as="xs:string"/>
    <xsl:variable name="scope" as="element(scope)" select="$bordereau/scope"/>
    <fo:block text-align-last="justify" xsl:use-attribute-sets="paper-heading label">
      <xsl:value-of select="$bordereau/exam/@diploma"/>
      <fo:leader leader-pattern="space"/>
      <xsl:value-of select="l:fill('session', $bordereau/exam/@session)"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="paper-heading">
      <xsl:sequence select="c:runs(string-join((
          l:fill('academy', $scope/@academy),
          $scope/@establishment ! l:fill('establishment', .),
          $scope/@class ! l:fill('class', .)), ' · '))"/>
    </fo:block>
    <fo:block role="H1" xsl:use-attribute-sets="paper-title">
      <xsl:value-of select="l:word('title')"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="paper-subtitle">
      <xsl:value-of select="l:fill('exam', ($bordereau/exam/@code, $bordereau/exam/@title))"/>
    </fo:block>
    <xsl:if test="xs:boolean($bordereau/@partial)">
      <fo:block xsl:use-attribute-sets="alarm">
        <xsl:value-of select="l:word('partial')"/>
      </fo:block>
    </xsl:if>
    <fo:block role="H2" xsl:use-attribute-sets="paper-subtitle">
      <xsl:sequence select="c:runs($subtitle)"/>
    </fo:block>
  </xsl:template>

  <!-- $commission: given on the last page of a commission, which tells the commission's total. -->
  <xsl:template name="bordereau-table" as="element(fo:table)">
    <xsl:param name="candidates" as="element(candidate)+"/>
    <xsl:param name="commission" as="element(commission)?"/>
    <fo:table xsl:use-attribute-sets="table">
      <xsl:sequence select="c:columns($columns)"/>
      <fo:table-header>
        <fo:table-row xsl:use-attribute-sets="row">
          <xsl:for-each select="$fields">
            <fo:table-cell xsl:use-attribute-sets="head-cell">
              <fo:block font-size="7.5pt" line-height="8.6pt">
                <xsl:value-of select="."/>
              </fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="$candidates" mode="row"/>
        <xsl:sequence select="c:total($candidates, l:fill('page-total', c:counts($candidates)))"/>
        <xsl:for-each select="$commission">
          <xsl:sequence select="c:total(candidate, l:fill('commission-total', (@number, c:counts(candidate))))"/>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="candidate" mode="row" as="element(fo:table-row)">
    <xsl:variable name="values" as="xs:string+" select="
        string(count(preceding-sibling::candidate) + 1),
        @number,
        string-join((@lastName, @firstName), ' '),
        string-join((@establishment, @class), ', '),
        @option,
        @form,
        (@mark ! translate(., '.', $decimal), $none)[1],
        if (xs:decimal(@penalties) gt 0) then '− ' || translate(@penalties, '.', $decimal) else $none,
        (@final ! translate(., '.', $decimal), $none)[1],
        if (@outcome eq 'GRADED') then '' else l:word(@outcome)"/>
    <fo:table-row xsl:use-attribute-sets="fitted-row">
      <xsl:for-each select="1 to count($columns)">
        <xsl:variable name="column" as="xs:integer" select="."/>
        <xsl:call-template name="cell">
          <xsl:with-param name="text" select="$values[$column]"/>
          <xsl:with-param name="width" select="$columns[$column]"/>
          <xsl:with-param name="height" select="$row-height"/>
          <xsl:with-param name="field" select="$fields[$column]"/>
          <xsl:with-param name="align" select="if ($column = (2, 3, 4)) then 'start' else 'center'"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- Candidates, and of those graded, absent and exempted. -->
  <xsl:function name="c:counts" as="xs:integer+">
    <xsl:param name="candidates" as="element(candidate)+"/>
    <xsl:sequence select="count($candidates), (for $outcome in ('GRADED', 'ABSENT', 'EXEMPT') return count($candidates[@outcome eq $outcome]))"/>
  </xsl:function>

  <!-- The sums are no marks: they show that no line was changed or lost. -->
  <xsl:function name="c:total" as="element(fo:table-row)">
    <xsl:param name="candidates" as="element(candidate)+"/>
    <xsl:param name="text" as="xs:string"/>
    <fo:table-row xsl:use-attribute-sets="row">
      <fo:table-cell number-columns-spanned="6" xsl:use-attribute-sets="total-cell">
        <fo:block>
          <xsl:sequence select="c:runs($text)"/>
        </fo:block>
      </fo:table-cell>
      <xsl:for-each select="sum($candidates/@mark/xs:decimal(.)), sum($candidates/@penalties/xs:decimal(.)), sum($candidates/@final/xs:decimal(.))">
        <fo:table-cell text-align="center" xsl:use-attribute-sets="total-cell">
          <fo:block>
            <xsl:value-of select="l:number(string(.))"/>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
      <fo:table-cell text-align="center" xsl:use-attribute-sets="total-cell">
        <fo:block>
          <xsl:value-of select="count($candidates[@outcome ne 'GRADED'])"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:function>

  <xsl:mode name="signatures" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="commission" mode="signatures" as="element()+">
    <fo:block xsl:use-attribute-sets="signatures">
      <xsl:value-of select="l:word('signed')"/>
    </fo:block>
    <xsl:variable name="members" as="xs:string+"
        select="member/@name/string(), (count(member) + 1 to 2) ! l:word('member-blank')"/>
    <xsl:variable name="width" as="xs:double" select="sum($columns) div count($members)"/>
    <fo:table xsl:use-attribute-sets="table signatures">
      <xsl:sequence select="c:columns($members ! $width)"/>
      <fo:table-header>
        <fo:table-row xsl:use-attribute-sets="fitted-row">
          <xsl:for-each select="$members">
            <xsl:call-template name="cell">
              <xsl:with-param name="text" select="l:word('visa') || ' : ' || ."/>
              <xsl:with-param name="width" select="$width"/>
              <xsl:with-param name="height" select="$row-height"/>
              <xsl:with-param name="field" select="l:word('members')"/>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <fo:table-row xsl:use-attribute-sets="signature-row">
          <xsl:for-each select="$members">
            <fo:table-cell xsl:use-attribute-sets="cell">
              <fo:block/>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="bordereau[not(xs:boolean(@partial))]" mode="left-out"/>

  <xsl:template match="bordereau[xs:boolean(@partial)]" mode="left-out" as="element(fo:page-sequence)">
    <fo:page-sequence master-reference="paper">
      <xsl:call-template name="paper-footer">
        <xsl:with-param name="text" select="l:fill('footer', (@lot, count(commission/candidate)))"/>
      </xsl:call-template>
      <fo:flow flow-name="xsl-region-body">
        <xsl:call-template name="bordereau-heading">
          <xsl:with-param name="subtitle" select="l:word('left-out')"/>
        </xsl:call-template>
        <fo:block>
          <xsl:value-of select="l:word('left-out-explained')"/>
        </fo:block>
        <fo:table xsl:use-attribute-sets="table signatures">
          <xsl:sequence select="c:columns((90e0, sum($columns) - 90))"/>
          <fo:table-header>
            <fo:table-row xsl:use-attribute-sets="row">
              <xsl:for-each select="'code', 'place'">
                <fo:table-cell xsl:use-attribute-sets="head-cell">
                  <fo:block>
                    <xsl:value-of select="l:word(.)"/>
                  </fo:block>
                </fo:table-cell>
              </xsl:for-each>
            </fo:table-row>
          </fo:table-header>
          <fo:table-body>
            <xsl:apply-templates select="leftOut" mode="row"/>
          </fo:table-body>
        </fo:table>
        <fo:block id="paper-end" font-size="0.1pt" line-height="0pt"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template match="leftOut" mode="row" as="element(fo:table-row)">
    <fo:table-row xsl:use-attribute-sets="row">
      <xsl:for-each select="@code, @place">
        <fo:table-cell xsl:use-attribute-sets="cell">
          <fo:block font-weight="bold">
            <xsl:sequence select="c:runs(.)"/>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
