<?xml version="1.0" encoding="UTF-8"?>
<!-- Second page of the evaluation grid: the levels of the capacity and of each competence. -->
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

  <xsl:mode name="verso" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="verso" as="element(fo:page-sequence)">
    <xsl:call-template name="page">
      <xsl:with-param name="master" select="'landscape'"/>
      <xsl:with-param name="number" select="2"/>
      <xsl:with-param name="rules" select="c:verso-rules#0"/>
      <xsl:with-param name="content" as="element()+">
        <fo:block-container>
          <xsl:sequence select="p:box(14.16, 28.2, 798.12, 546.6)"/>
          <fo:table xsl:use-attribute-sets="table">
            <xsl:variable name="evaluation" as="element(evaluation)" select="."/>
            <xsl:sequence select="fit:kept('verso head', function() { c:verso-head($evaluation) })"/>
            <fo:table-body>
              <xsl:sequence select="(capacity, competence) ! c:verso-row(., position())"/>
            </fo:table-body>
          </fo:table>
        </fo:block-container>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="c:verso-row" as="element(fo:table-row)">
    <xsl:param name="item" as="element()"/>
    <xsl:param name="row" as="xs:integer"/>
    <xsl:sequence select="fit:kept('verso row ' || $row || ' ' || $item/@level, function() { c:new-verso-row($item) })"/>
  </xsl:function>

  <xsl:function name="c:new-verso-row" as="element(fo:table-row)">
    <xsl:param name="item" as="element()"/>
    <xsl:apply-templates select="$item" mode="verso"/>
  </xsl:function>

  <xsl:function name="c:verso-head" as="element()+">
    <xsl:param name="evaluation" as="element(evaluation)"/>
    <xsl:for-each select="$verso-columns">
      <fo:table-column column-width="{p:pt(.)}"/>
    </xsl:for-each>
    <fo:table-header>
      <xsl:for-each select="$evaluation">
        <xsl:call-template name="verso-header"/>
      </xsl:for-each>
    </fo:table-header>
  </xsl:function>

  <xsl:template name="verso-header" as="element(fo:table-row)">
    <fo:table-row height="{p:pt($verso-rows[1])}">
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block xsl:use-attribute-sets="verso-levels">
          <xsl:value-of select="l:word('levels')"/>
        </fo:block>
        <fo:block xsl:use-attribute-sets="verso-competences">
          <xsl:value-of select="l:word('competences')"/>
        </fo:block>
      </fo:table-cell>
      <xsl:apply-templates select="level" mode="verso"/>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block role="H1" xsl:use-attribute-sets="verso-title">
          <xsl:value-of select="l:fill('annex-verso', ($annex-shown/@label, $annex-shown/@title))"/>
        </fo:block>
        <fo:block xsl:use-attribute-sets="verso-indicators">
          <xsl:value-of select="l:word('indicators')"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- Grey header and indicators, the grid, and the diagonal of the first cell. -->
  <xsl:function name="c:verso-rules" as="xs:string+">
    <xsl:variable name="rows" as="xs:double+" select="p:edges(28.2, $verso-rows)"/>
    <xsl:variable name="columns" as="xs:double+" select="p:edges(14.16, $verso-columns)"/>
    <xsl:sequence select="
        p:ground($columns[1], $rows[1], $columns[last()], $rows[2], $table-grey),
        p:ground($columns[last() - 1], $rows[2], $columns[last()], $rows[last()], $table-grey),
        $rows ! p:line($columns[1], ., $columns[last()], .),
        $columns ! p:line(., $rows[1], ., $rows[last()]),
        p:line($columns[1], $rows[1], $columns[2], $rows[2])"/>
  </xsl:function>

  <!-- A level's name, read from the bottom up, its last word on a line of its own. -->
  <xsl:template match="level" mode="verso" as="element(fo:table-cell)">
    <xsl:variable name="column" as="xs:integer" select="position() + 1"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <fo:block-container xsl:use-attribute-sets="rotated" height="{p:pt($verso-columns[$column])}" width="{p:pt($verso-rows[1])}">
        <fo:block xsl:use-attribute-sets="verso-level">
          <xsl:value-of select="replace(@label, ' (\S+)$', '&#10;$1')"/>
        </fo:block>
      </fo:block-container>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="capacity" mode="verso" as="element(fo:table-row)">
    <fo:table-row height="{p:pt($verso-rows[2])}">
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="cell middle">
        <fo:block xsl:use-attribute-sets="verso-capacity">
          <xsl:value-of select="@title"/>
        </fo:block>
      </fo:table-cell>
      <xsl:apply-templates select="../level" mode="verso-box">
        <xsl:with-param name="assessed" select="."/>
        <xsl:with-param name="size" select="12.6e0"/>
      </xsl:apply-templates>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block/>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="competence" mode="verso" as="element(fo:table-row)">
    <xsl:variable name="row" as="xs:integer" select="count(preceding-sibling::competence) + 3"/>
    <fo:table-row height="{p:pt($verso-rows[$row])}">
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="cell">
        <fo:block xsl:use-attribute-sets="verso-competence">
          <xsl:value-of select="@title"/>
        </fo:block>
        <xsl:apply-templates select="skill" mode="verso"/>
      </fo:table-cell>
      <xsl:apply-templates select="../level" mode="verso-box">
        <xsl:with-param name="assessed" select="."/>
        <xsl:with-param name="size" select="15.4e0"/>
      </xsl:apply-templates>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block role="Div" xsl:use-attribute-sets="indicators">
          <xsl:apply-templates select="indicator" mode="verso"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="skill" mode="verso" as="element(fo:block)">
    <fo:block xsl:use-attribute-sets="verso-skill">
      <fo:inline xsl:use-attribute-sets="bullet">
        <xsl:value-of select="l:word('bullet')"/>
      </fo:inline>
      <fo:leader xsl:use-attribute-sets="bullet-space"/>
      <xsl:value-of select="."/>
    </fo:block>
  </xsl:template>

  <xsl:template match="indicator" mode="verso" as="element(fo:block)+">
    <fo:block xsl:use-attribute-sets="verso-indicator">
      <xsl:value-of select="@text"/>
    </fo:block>
    <xsl:apply-templates select="point" mode="verso"/>
  </xsl:template>

  <xsl:template match="point" mode="verso" as="element(fo:block)">
    <fo:block xsl:use-attribute-sets="verso-indicator">
      <xsl:value-of select="l:fill('point', string(.))"/>
    </fo:block>
  </xsl:template>

  <xsl:mode name="verso-box" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="level" mode="verso-box" as="element(fo:table-cell)">
    <xsl:param name="assessed" as="element()"/>
    <xsl:param name="size" as="xs:double"/>
    <fo:table-cell xsl:use-attribute-sets="cell middle">
      <fo:block xsl:use-attribute-sets="graphic centred" start-indent="{if ($size lt 13) then '0pt' else if (position() = 1) then '2.7pt' else '1.42pt'}"
          padding-top="{if ($size lt 13) then '2.3pt' else '3pt'}">
        <xsl:sequence select="c:box('round', $size, $assessed/@level = @code, @label)"/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
