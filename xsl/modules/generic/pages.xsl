<?xml version="1.0" encoding="UTF-8"?>
<!-- The generic look: everything flows, so that any grid and any comment has room. -->
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

  <!-- A column of boxes for each level in each period. -->
  <xsl:function name="c:box-columns" as="xs:integer">
    <xsl:param name="evaluation" as="element(evaluation)"/>
    <xsl:sequence select="count($evaluation/level) * max((1, count($evaluation/period)))"/>
  </xsl:function>

  <!-- Upright sheets, unless the columns of boxes need the width of a turned one. -->
  <xsl:function name="c:master" as="xs:string">
    <xsl:param name="evaluation" as="element(evaluation)"/>
    <xsl:param name="audience" as="xs:string"/>
    <xsl:sequence select="if ($audience eq 'JURY' and c:box-columns($evaluation) gt $generic-most-columns) then 'turned' else 'upright'"/>
  </xsl:function>

  <xsl:template match="evaluation" mode="pages" as="element(fo:page-sequence)+">
    <xsl:variable name="master" as="xs:string" select="c:master(., $annex-shown/@audience)"/>
    <xsl:variable name="width" as="xs:double" select="p:generic-width($master)"/>
    <fo:page-sequence master-reference="{$master}" force-page-count="no-force">
      <xsl:apply-templates select="." mode="generic-running"/>
      <fo:flow flow-name="xsl-region-body">
        <xsl:apply-templates select="exam" mode="generic-heading"/>
        <xsl:apply-templates select="." mode="generic-identity">
          <xsl:with-param name="width" select="$width"/>
        </xsl:apply-templates>
        <xsl:choose>
          <xsl:when test="$annex-shown/@audience = 'JURY'">
            <xsl:apply-templates select="." mode="generic-levels">
              <xsl:with-param name="width" select="$width"/>
            </xsl:apply-templates>
            <xsl:apply-templates select="." mode="generic-points"/>
            <xsl:apply-templates select="." mode="generic-descriptors"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="." mode="generic-final-mark"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="." mode="generic-comments">
          <xsl:with-param name="width" select="$width"/>
        </xsl:apply-templates>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:mode name="generic-running" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="generic-running" as="element(fo:static-content)+">
    <fo:static-content flow-name="head" role="artifact">
      <fo:block xsl:use-attribute-sets="generic-running" text-align="end">
        <xsl:sequence select="c:runs(l:fill(if (candidate) then 'running-candidate' else 'running', ($annex-shown/@label, exam/@code, exam/@session, candidate/@number)))"/>
      </fo:block>
    </fo:static-content>
    <xsl:sequence select="c:generic-foot(exam)"/>
  </xsl:template>

  <!-- That texts are still to be compared with the official ones; empty where they have been. -->
  <xsl:function name="c:unverified" as="xs:string">
    <xsl:param name="exam" as="element(exam)"/>
    <xsl:sequence select="if (xs:boolean($exam/@unverified)) then l:word('unverified') else ''"/>
  </xsl:function>

  <!-- The page's number and, of a grid that nobody has compared with the official text, that it is so. -->
  <xsl:function name="c:generic-foot" as="element(fo:static-content)">
    <xsl:param name="exam" as="element(exam)"/>
    <fo:static-content flow-name="foot" role="artifact">
      <fo:block xsl:use-attribute-sets="generic-running" text-align-last="justify">
        <xsl:sequence select="c:runs(c:unverified($exam))"/>
        <fo:leader/>
        <fo:page-number/>
      </fo:block>
    </fo:static-content>
  </xsl:function>

  <xsl:mode name="generic-heading" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="exam" mode="generic-heading" as="element(fo:block)+">
    <fo:block xsl:use-attribute-sets="generic-diploma">
      <xsl:sequence select="c:runs(@diploma || ' – ' || l:fill('session', @session))"/>
    </fo:block>
    <fo:block role="H1" xsl:use-attribute-sets="generic-title">
      <xsl:sequence select="c:runs(l:fill('annex', ($annex-shown/@label, $annex-shown/@title)))"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="generic-exam">
      <xsl:sequence select="c:runs(l:fill('exam', (@code, @title)))"/>
    </fo:block>
  </xsl:template>

  <xsl:function name="c:generic-heading" as="element(fo:block)">
    <xsl:param name="text" as="xs:string"/>
    <fo:block role="H2" xsl:use-attribute-sets="generic-heading">
      <xsl:sequence select="c:runs($text)"/>
    </fo:block>
  </xsl:function>

  <!-- What people wrote, in lines that fit a width. -->
  <xsl:function name="c:flowing" as="element(fo:block)">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:variable name="fit" as="map(*)" select="fit:text($text, $width, 1e6, $generic-size, $generic-size, $leading)"/>
    <xsl:sequence select="c:fitted($fit?text, $fit?size)"/>
  </xsl:function>
</xsl:stylesheet>
