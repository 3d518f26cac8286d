<?xml version="1.0" encoding="UTF-8"?>
<!-- What people wrote: fitted into its frame, in the font that has its characters. -->
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

  <!-- A short value on one line that shrinks, then wraps, and never leaves its frame. -->
  <xsl:template name="value" as="element(fo:block-container)?">
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="field" as="xs:string"/>
    <xsl:if test="string($text) ne ''">
      <xsl:variable name="fit" as="map(*)"
          select="fit:line($text, $frame?width, $frame?height, $frame?size, $smallest, $leading)"/>
      <xsl:if test="$fit?rest ne ''">
        <xsl:sequence select="error(QName('urn:certigrille:fit', 'field-too-long'), $field)"/>
      </xsl:if>
      <fo:block-container xsl:use-attribute-sets="value">
        <xsl:sequence select="p:box($frame?left, $frame?top, $frame?width, $frame?height)"/>
        <xsl:sequence select="c:fitted($fit?text, $fit?size)"/>
      </fo:block-container>
    </xsl:if>
  </xsl:template>

  <!-- A block of text whose lines are already made. -->
  <xsl:function name="c:fitted" as="element(fo:block)">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="size" as="xs:double"/>
    <fo:block font-size="{p:pt($size)}" line-height="{p:pt($size * $leading)}" xsl:use-attribute-sets="lines">
      <xsl:sequence select="c:runs($text)"/>
    </fo:block>
  </xsl:function>

  <xsl:function name="c:runs" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:for-each select="fit:runs($text)">
      <xsl:choose>
        <xsl:when test="?fallback">
          <fo:inline xsl:use-attribute-sets="fallback">
            <xsl:value-of select="?text"/>
          </fo:inline>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="?text"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
