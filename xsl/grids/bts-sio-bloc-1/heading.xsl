<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame at the top: diploma, session, annex, épreuve. -->
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

  <xsl:mode name="heading" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="exam" mode="heading" as="element(fo:block-container)+">
    <xsl:param name="title" as="xs:string"/>
    <fo:block-container>
      <xsl:sequence select="p:text(54.98, 66.12, 380, 11.04, 12.7)"/>
      <fo:block xsl:use-attribute-sets="heading">
        <xsl:value-of select="@diploma"/>
      </fo:block>
    </fo:block-container>
    <fo:block-container>
      <xsl:sequence select="p:text(446.14, 66.12, 95, 11.04, 12.7)"/>
      <fo:block xsl:use-attribute-sets="heading">
        <xsl:value-of select="l:fill('session', @session)"/>
      </fo:block>
    </fo:block-container>
    <fo:block-container>
      <xsl:sequence select="p:text(54.98, 84.74, 485.4, 11.04, 18.6)"/>
      <fo:block role="H1" xsl:use-attribute-sets="heading centred">
        <xsl:value-of select="$title"/>
      </fo:block>
      <fo:block xsl:use-attribute-sets="heading centred">
        <xsl:value-of select="l:fill('exam', (@code, @title))"/>
      </fo:block>
    </fo:block-container>
  </xsl:template>

  <xsl:function name="c:heading" as="element(fo:block-container)+">
    <xsl:param name="exam" as="element(exam)"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="fit:kept('heading ' || $title, function() { c:new-heading($exam, $title) })"/>
  </xsl:function>

  <xsl:function name="c:new-heading" as="element(fo:block-container)+">
    <xsl:param name="exam" as="element(exam)"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:apply-templates select="$exam" mode="heading">
      <xsl:with-param name="title" select="$title"/>
    </xsl:apply-templates>
  </xsl:function>

  <xsl:function name="c:heading-rules" as="xs:string+">
    <xsl:sequence select="p:frame(49.56, 49.44, 545.76, 111.98)"/>
  </xsl:function>
</xsl:stylesheet>
