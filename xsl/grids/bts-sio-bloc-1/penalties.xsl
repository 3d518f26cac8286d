<?xml version="1.0" encoding="UTF-8"?>
<!-- The penalties, as a table: box and label, points taken off. -->
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

  <xsl:mode name="penalties" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="penalties" mode="penalties" as="element(fo:block-container)+">
    <xsl:variable name="reference" as="xs:string" select="string(@reference)"/>
    <xsl:sequence select="fit:kept('penalties', function() { c:penalties-rule($reference) })"/>
    <fo:block-container>
      <xsl:sequence select="p:box(49.56, 391.87, 496.2, 36)"/>
      <fo:table xsl:use-attribute-sets="table">
        <fo:table-column column-width="446.64pt"/>
        <fo:table-column column-width="49.56pt"/>
        <fo:table-body>
          <xsl:sequence select="penalty ! c:penalty(., position())"/>
        </fo:table-body>
      </fo:table>
    </fo:block-container>
  </xsl:template>

  <xsl:function name="c:penalties-rule" as="element(fo:block-container)">
    <xsl:param name="reference" as="xs:string"/>
    <fo:block-container>
      <xsl:sequence select="p:text(49.8, 372.67, 495.72, 9.96, 11.52)"/>
      <fo:block text-align="justify">
        <xsl:value-of select="l:word('penalties-before')"/>
        <fo:inline xsl:use-attribute-sets="reference">
          <xsl:value-of select="translate($reference, ' ', '&#160;')"/>
        </fo:inline>
        <xsl:value-of select="l:word('penalties-after')"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <xsl:function name="c:penalty" as="element(fo:table-row)">
    <xsl:param name="penalty" as="element(penalty)"/>
    <xsl:param name="row" as="xs:integer"/>
    <xsl:sequence select="fit:kept('penalty ' || $row || ' ' || $penalty/@applied, function() { c:new-penalty($penalty) })"/>
  </xsl:function>

  <xsl:function name="c:new-penalty" as="element(fo:table-row)">
    <xsl:param name="penalty" as="element(penalty)"/>
    <xsl:apply-templates select="$penalty" mode="penalties"/>
  </xsl:function>

  <xsl:template match="penalty" mode="penalties" as="element(fo:table-row)">
    <xsl:variable name="label" as="xs:string" select="l:fill('penalty', (@label, l:number(@points)))"/>
    <fo:table-row height="{p:pt(18)}">
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="cell">
        <xsl:sequence select="c:square(6.86, 4.32, xs:boolean(@applied), @label)"/>
        <fo:block xsl:use-attribute-sets="penalty">
          <xsl:value-of select="$label"/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block xsl:use-attribute-sets="penalty-points">
          <xsl:value-of select="if (xs:boolean(@applied)) then l:number(@points) else ''"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
