<?xml version="1.0" encoding="UTF-8"?>
<!-- Added pages: what the frames of the sheet could not hold. -->
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

  <xsl:mode name="suite" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="suite" as="element(fo:page-sequence)?">
    <xsl:param name="rests" as="xs:string+"/>
    <xsl:if test="$rests != ''">
      <fo:page-sequence master-reference="suite" initial-page-number="4" force-page-count="no-force">
        <fo:static-content flow-name="suite-frame" role="artifact">
          <xsl:call-template name="page-number">
            <xsl:with-param name="master" select="'portrait'"/>
          </xsl:call-template>
        </fo:static-content>
        <fo:static-content flow-name="suite-heading" role="artifact">
          <fo:block xsl:use-attribute-sets="suite-heading">
            <xsl:value-of select="l:fill('suite', ($annex-shown/@label, candidate/@number))"/>
          </fo:block>
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body">
          <xsl:for-each select="part, appreciation">
            <xsl:variable name="index" as="xs:integer" select="position()"/>
            <xsl:apply-templates select=".[$rests[$index] ne '']" mode="suite">
              <xsl:with-param name="rest" select="$rests[$index]"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </fo:flow>
      </fo:page-sequence>
    </xsl:if>
  </xsl:template>

  <xsl:template match="part | appreciation" mode="suite" as="element(fo:block)+">
    <xsl:param name="rest" as="xs:string"/>
    <fo:block role="H2" xsl:use-attribute-sets="suite-title">
      <xsl:value-of select="if (self::part) then l:fill('suite-observations', @title) else l:word('suite-appreciation')"/>
    </fo:block>
    <xsl:variable name="fit" as="map(*)"
        select="fit:text($rest, $comment-width, 1e6, $comment-size, $comment-size, $leading)"/>
    <xsl:sequence select="c:fitted($fit?text, $fit?size)"/>
  </xsl:template>
</xsl:stylesheet>
