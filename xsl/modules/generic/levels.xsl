<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of levels: a row for each capacity, competence or criterion, a box for each level in each period. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:evaluation:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="generic-levels" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="generic-levels" as="element()+">
    <xsl:param name="width" as="xs:double"/>
    <xsl:variable name="box" as="xs:double" select="min((34e0, $width * 0.5e0 div c:box-columns(.)))"/>
    <xsl:variable name="weight" as="xs:double" select="if (competence/@weight) then 34e0 else 0e0"/>
    <xsl:sequence select="c:generic-heading(l:word('levels'))"/>
    <fo:table xsl:use-attribute-sets="generic-table">
      <fo:table-column column-width="{p:pt($width - $weight - $box * c:box-columns(.))}"/>
      <xsl:if test="$weight gt 0">
        <fo:table-column column-width="{p:pt($weight)}"/>
      </xsl:if>
      <xsl:for-each select="1 to c:box-columns(.)">
        <fo:table-column column-width="{p:pt($box)}"/>
      </xsl:for-each>
      <fo:table-header>
        <xsl:call-template name="levels-header"/>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="capacity" mode="generic-levels"/>
        <xsl:for-each-group select="competence" group-adjacent="string(@block)">
          <xsl:apply-templates select="../block[@code = current-grouping-key()][count(../block) gt 1]" mode="generic-levels"/>
          <xsl:apply-templates select="current-group()" mode="generic-levels"/>
        </xsl:for-each-group>
      </fo:table-body>
    </fo:table>
    <fo:block xsl:use-attribute-sets="generic-small" space-before="3pt">
      <xsl:sequence select="c:runs(string-join((period ! l:fill('legend', (@code, @title)), level ! l:fill('legend', (@code, @label))), ' ; '))"/>
    </fo:block>
  </xsl:template>

  <!-- One row only: PDF/UA could not tell which columns a heading of two rows is about. -->
  <xsl:template name="levels-header" as="element(fo:table-row)">
    <xsl:variable name="levels" as="element(level)+" select="level"/>
    <fo:table-row>
      <xsl:sequence select="c:head-cell(l:word(if (competence/indicator/@code) then 'criteria' else 'competences'), 1, 'start')"/>
      <xsl:if test="competence/@weight">
        <xsl:sequence select="c:head-cell(l:word('weight'), 1, 'center')"/>
      </xsl:if>
      <xsl:for-each select="if (period) then period/string(@code) else ''">
        <xsl:variable name="period" as="xs:string" select="."/>
        <xsl:sequence select="$levels ! c:head-cell(normalize-space($period || ' ' || @code), 1, 'center')"/>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <xsl:function name="c:head-cell" as="element(fo:table-cell)">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:param name="align" as="xs:string"/>
    <fo:table-cell number-columns-spanned="{$columns}" text-align="{$align}" xsl:use-attribute-sets="generic-head">
      <fo:block xsl:use-attribute-sets="generic-small">
        <xsl:sequence select="c:runs($text)"/>
      </fo:block>
    </fo:table-cell>
  </xsl:function>

  <xsl:template match="block" mode="generic-levels" as="element(fo:table-row)">
    <fo:table-row keep-with-next.within-page="always">
      <xsl:sequence select="c:head-cell(@title, 1 + count(../competence[1]/@weight) + c:box-columns(..), 'start')"/>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="capacity" mode="generic-levels" as="element(fo:table-row)">
    <xsl:sequence select="c:rated-row(., @title, ())"/>
  </xsl:template>

  <!-- A competence that gets a level has its skills and indicators beside it; else its criteria follow in rows of their own. -->
  <xsl:template match="competence" mode="generic-levels" as="element(fo:table-row)+">
    <xsl:sequence select="c:rated-row(., @title, (skill, indicator[not(@code)]))"/>
    <xsl:sequence select="indicator[@code] ! c:rated-row(., @text, point)"/>
  </xsl:template>

  <xsl:function name="c:rated-row" as="element(fo:table-row)">
    <xsl:param name="item" as="element()"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="details" as="element()*"/>
    <xsl:variable name="is-criterion" as="xs:boolean" select="exists($item/self::indicator)"/>
    <xsl:variable name="is-rated" as="xs:boolean" select="not($item/indicator/@code)"/>
    <fo:table-row keep-together.within-page="always">
      <xsl:if test="not($is-rated)">
        <xsl:attribute name="keep-with-next.within-page" select="'always'"/>
      </xsl:if>
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="generic-cell">
        <fo:block font-weight="{if ($is-criterion) then 'normal' else 'bold'}" xsl:use-attribute-sets="generic-text">
          <xsl:sequence select="c:runs(string-join(($item/@code, $title), ' – '))"/>
        </fo:block>
        <xsl:sequence select="$details ! c:detail(.)"/>
      </fo:table-cell>
      <xsl:if test="root($item)//competence/@weight">
        <fo:table-cell xsl:use-attribute-sets="generic-box-cell">
          <fo:block font-weight="{if ($is-criterion) then 'normal' else 'bold'}" xsl:use-attribute-sets="generic-text">
            <xsl:value-of select="$item/@weight ! l:number(.)"/>
          </fo:block>
        </fo:table-cell>
      </xsl:if>
      <xsl:sequence select="if ($is-rated) then c:boxes($item) else c:no-boxes(c:box-columns(root($item)/evaluation))"/>
    </fo:table-row>
  </xsl:function>

  <xsl:function name="c:detail" as="element(fo:block)">
    <xsl:param name="detail" as="element()"/>
    <fo:block xsl:use-attribute-sets="generic-small generic-item">
      <xsl:if test="$detail/self::indicator">
        <xsl:attribute name="font-style" select="'italic'"/>
      </xsl:if>
      <xsl:sequence select="c:runs('• ' || ($detail/@text, string($detail))[1]), $detail/point ! c:runs(' ' || .)"/>
    </fo:block>
  </xsl:function>

  <xsl:function name="c:boxes" as="element(fo:table-cell)+">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="evaluation" as="element(evaluation)" select="root($item)/evaluation"/>
    <xsl:for-each select="if ($evaluation/period) then $evaluation/period/string(@code) else ''">
      <xsl:variable name="period" as="xs:string" select="."/>
      <xsl:variable name="level" as="xs:string?" select="if ($period eq '') then $item/@level else $item/rating[@period = $period]/@level"/>
      <xsl:for-each select="$evaluation/level">
        <fo:table-cell xsl:use-attribute-sets="generic-box-cell">
          <fo:block xsl:use-attribute-sets="graphic">
            <xsl:sequence select="c:box('square', $generic-box, $level = @code, string-join(($evaluation/period[@code = $period]/@title, @label), ', '))"/>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="c:no-boxes" as="element(fo:table-cell)">
    <xsl:param name="columns" as="xs:integer"/>
    <fo:table-cell number-columns-spanned="{$columns}" xsl:use-attribute-sets="generic-cell">
      <fo:block/>
    </fo:table-cell>
  </xsl:function>
</xsl:stylesheet>
