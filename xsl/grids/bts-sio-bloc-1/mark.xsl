<?xml version="1.0" encoding="UTF-8"?>
<!-- A mark: its name, its box with what is to be read in it, the scale. -->
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

  <xsl:mode name="mark" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="mark" mode="mark" as="element(fo:block-container)+">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:sequence select="fit:kept('mark ' || $label || $baseline, function() { c:mark-label($label, $baseline) })"/>
    <xsl:if test="exists($value)">
      <fo:block-container>
        <xsl:sequence select="p:text(411.6, $baseline, 77.2, 11.04, 12.7)"/>
        <fo:block xsl:use-attribute-sets="heading centred">
          <xsl:value-of select="$value"/>
        </fo:block>
      </fo:block-container>
    </xsl:if>
    <xsl:variable name="max" as="xs:string" select="@max"/>
    <xsl:sequence select="fit:kept('scale ' || $max || ' ' || $baseline, function() { c:scale($max, $baseline) })"/>
  </xsl:template>

  <xsl:function name="c:mark-label" as="element(fo:block-container)">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="baseline" as="xs:double"/>
    <fo:block-container>
      <xsl:sequence select="p:text(304.5, $baseline, 100, 11.04, 12.7)"/>
      <fo:block xsl:use-attribute-sets="heading" text-align="end">
        <xsl:value-of select="$label"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <xsl:function name="c:scale" as="element(fo:block-container)">
    <xsl:param name="max" as="xs:string"/>
    <xsl:param name="baseline" as="xs:double"/>
    <fo:block-container>
      <xsl:sequence select="p:text(492.6, $baseline, 50, 11.04, 12.7)"/>
      <fo:block xsl:use-attribute-sets="heading">
        <xsl:value-of select="l:fill('out-of', l:number($max))"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <!-- What the place of a mark says: the mark, or why there is none. -->
  <xsl:function name="c:mark" as="xs:string?">
    <xsl:param name="evaluation" as="element(evaluation)"/>
    <xsl:param name="mark" as="attribute()?"/>
    <xsl:choose>
      <xsl:when test="$evaluation/@outcome = ('ABSENT', 'EXEMPT')">
        <xsl:sequence select="l:word(lower-case($evaluation/@outcome))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$mark ! l:number(.)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
