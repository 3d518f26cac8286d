<?xml version="1.0" encoding="UTF-8"?>
<!-- First page of the evaluation grid: proposed mark, penalties, descriptors. -->
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

  <xsl:mode name="recto" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="recto" as="element(fo:page-sequence)">
    <xsl:call-template name="page">
      <xsl:with-param name="master" select="'portrait'"/>
      <xsl:with-param name="number" select="1"/>
      <xsl:with-param name="rules" select="function() as xs:string+ { c:heading-rules(), c:recto-rules() }"/>
      <xsl:with-param name="content" as="element()+">
        <xsl:sequence select="c:heading(exam, l:fill('annex-recto', ($annex-shown/@label, $annex-shown/@title)))"/>
        <xsl:apply-templates select="." mode="identity">
          <xsl:with-param name="at" select="$identity-recto"/>
        </xsl:apply-templates>
        <xsl:apply-templates select="." mode="members"/>
        <xsl:call-template name="recto-proposal"/>
        <xsl:call-template name="recto-penalties"/>
        <xsl:sequence select="c:section('descriptors', 475.03)"/>
        <xsl:variable name="evaluation" as="element(evaluation)" select="."/>
        <xsl:sequence select="fit:kept('descriptors', function() { c:descriptors($evaluation) })"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="c:recto-rules" as="xs:string+">
    <xsl:sequence select="
        p:frame(49.56, 118.82, 545.76, 208.82),
        (141.14, 162.02, 180.02) ! p:line(49.56, ., 545.76, .),
        p:line(411.1, 118.82, 411.1, 180.02),
        p:frame(49.56, 227.45, 545.76, 344.45),
        p:frame(411.1, 314.45, 489.12, 337.61),
        p:frame(49.56, 363.05, 545.76, 461.95),
        (391.87, 409.87, 427.87) ! p:line(49.56, ., 545.76, .),
        p:line(496.2, 391.87, 496.2, 427.87),
        p:frame(411.1, 427.87, 489.12, 451.15)"/>
    <xsl:variable name="rows" as="xs:double+" select="p:edges(480.55, $descriptor-rows)"/>
    <xsl:variable name="columns" as="xs:double+" select="p:edges(49.56, $descriptor-columns)"/>
    <xsl:sequence select="
        p:ground($columns[1], $rows[1], $columns[last()], $rows[2], $table-grey),
        p:frame($columns[1], $rows[1], $columns[last()], $rows[last()]),
        p:line($columns[1], $rows[2], $columns[last()], $rows[2]),
        $rows[position() gt 2 and position() lt last()] ! p:line($columns[2], ., $columns[last()], .),
        $columns[position() gt 1 and position() lt last()] ! p:line(., $rows[1], ., $rows[last()])"/>
  </xsl:function>

  <xsl:template name="recto-proposal" as="element(fo:block-container)+">
    <xsl:sequence select="c:section('proposal', 221.93), c:paragraph('proposal-table', 237.05), c:paragraph('proposal-care', 274.49)"/>
    <xsl:apply-templates select="mark" mode="mark">
      <xsl:with-param name="label" select="l:word('mark')"/>
      <xsl:with-param name="value" select="c:mark(., mark/@value)"/>
      <xsl:with-param name="baseline" select="328.49"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template name="recto-penalties" as="element(fo:block-container)+">
    <xsl:sequence select="c:section('penalties', 357.53)"/>
    <xsl:apply-templates select="penalties" mode="penalties"/>
    <xsl:apply-templates select="mark" mode="mark">
      <xsl:with-param name="label" select="l:word('final-mark')"/>
      <xsl:with-param name="value" select="c:mark(., mark/@final)"/>
      <xsl:with-param name="baseline" select="442.03"/>
    </xsl:apply-templates>
    <xsl:sequence select="fit:kept('carry-over', c:carry-over#0)"/>
  </xsl:template>

  <xsl:function name="c:carry-over" as="element(fo:block-container)">
    <fo:block-container>
      <xsl:sequence select="p:text(200, 459.79, 345.32, 9, 10.35)"/>
      <fo:block xsl:use-attribute-sets="carry-over">
        <xsl:value-of select="l:word('carry-over')"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <xsl:function name="c:section" as="element(fo:block-container)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:sequence select="fit:kept(string-join(('section', $key, $baseline), ' '), function() { c:new-section($key, $baseline) })"/>
  </xsl:function>

  <xsl:function name="c:new-section" as="element(fo:block-container)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="baseline" as="xs:double"/>
    <fo:block-container>
      <xsl:sequence select="p:text(49.8, $baseline, 495.3, 10.56, 12.14)"/>
      <fo:block role="H2" xsl:use-attribute-sets="heading centred">
        <xsl:value-of select="l:word($key)"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <xsl:function name="c:paragraph" as="element(fo:block-container)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:sequence select="fit:kept(string-join(('paragraph', $key, $baseline), ' '), function() { c:new-paragraph($key, $baseline) })"/>
  </xsl:function>

  <xsl:function name="c:new-paragraph" as="element(fo:block-container)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="baseline" as="xs:double"/>
    <fo:block-container>
      <xsl:sequence select="p:text(49.8, $baseline, 495.72, 9.96, 11.52)"/>
      <fo:block text-align="justify">
        <xsl:value-of select="l:word($key)"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>
</xsl:stylesheet>
