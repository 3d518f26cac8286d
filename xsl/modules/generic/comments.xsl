<?xml version="1.0" encoding="UTF-8"?>
<!-- Observations, appréciation and visas, as long as they are. -->
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

  <xsl:mode name="generic-comments" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="generic-comments" as="element()+">
    <xsl:param name="width" as="xs:double"/>
    <xsl:apply-templates select="part, appreciation" mode="generic-comments">
      <xsl:with-param name="width" select="$width"/>
    </xsl:apply-templates>
    <xsl:sequence select="c:generic-heading(l:word('visa')), c:frame(40)"/>
  </xsl:template>

  <xsl:template match="part | appreciation" mode="generic-comments" as="element()+">
    <xsl:param name="width" as="xs:double"/>
    <xsl:sequence select="c:generic-heading(if (self::part) then c:part-heading(@title) else l:word('appreciation-short'))"/>
    <xsl:choose>
      <xsl:when test="string(.) eq ''">
        <xsl:sequence select="c:frame(if (self::part) then 60 else 90)"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:block role="P" xsl:use-attribute-sets="generic-comment">
          <xsl:sequence select="c:flowing(., $width - 9)"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A part whose title speaks of observations says so already. -->
  <xsl:function name="c:part-heading" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="if (matches($title, '^observations?( |$)', 'i')) then $title else l:fill('part-observations', $title)"/>
  </xsl:function>

  <!-- An empty frame to write in by hand. -->
  <xsl:function name="c:frame" as="element(fo:block-container)">
    <xsl:param name="height" as="xs:double"/>
    <fo:block-container height="{p:pt($height)}" xsl:use-attribute-sets="generic-comment">
      <fo:block/>
    </fo:block-container>
  </xsl:function>
</xsl:stylesheet>
