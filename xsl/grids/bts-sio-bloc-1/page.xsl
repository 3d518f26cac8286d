<?xml version="1.0" encoding="UTF-8"?>
<!-- A page of the official form: everything in its place, lines and grounds below it. -->
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

  <!-- One page of the form: all is placed on it, so that its region takes the whole sheet. -->
  <xsl:template name="page" as="element(fo:page-sequence)">
    <xsl:param name="master" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="rules" as="function() as xs:string+"/>
    <xsl:param name="content" as="element()+"/>
    <fo:page-sequence master-reference="{$master}" initial-page-number="{$number}" force-page-count="no-force">
      <xsl:variable name="exam" as="element(exam)" select="/*/exam"/>
      <xsl:sequence select="fit:kept('frame ' || $number, function() { c:frame-of-page($master, $rules(), $exam) })"/>
      <fo:flow flow-name="xsl-region-body">
        <xsl:sequence select="$content"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <!-- At the foot of a grid that nobody has compared with the official text. -->
  <xsl:function name="c:unverified-foot" as="element(fo:block-container)?">
    <xsl:param name="exam" as="element(exam)"/>
    <xsl:param name="master" as="xs:string"/>
    <xsl:if test="xs:boolean($exam/@unverified)">
      <fo:block-container color="#555555">
        <xsl:sequence select="p:unverified($master)"/>
        <fo:block>
          <xsl:sequence select="c:runs(c:unverified($exam))"/>
        </fo:block>
      </fo:block-container>
    </xsl:if>
  </xsl:function>

  <xsl:function name="c:frame-of-page" as="element(fo:static-content)">
    <xsl:param name="master" as="xs:string"/>
    <xsl:param name="rules" as="xs:string+"/>
    <xsl:param name="exam" as="element(exam)"/>
    <fo:static-content flow-name="frame" role="artifact">
      <fo:block-container>
        <xsl:sequence select="p:sheet($master)"/>
        <fo:block xsl:use-attribute-sets="graphic">
          <fo:external-graphic src="url('form:rules/{p:sheet-size($master)}/{string-join($rules, ';')}')" fox:alt-text="-"/>
        </fo:block>
      </fo:block-container>
      <xsl:call-template name="page-number">
        <xsl:with-param name="master" select="$master"/>
      </xsl:call-template>
      <xsl:sequence select="c:unverified-foot($exam, $master)"/>
    </fo:static-content>
  </xsl:function>

  <xsl:template name="page-number" as="element(fo:block-container)">
    <xsl:param name="master" as="xs:string"/>
    <fo:block-container>
      <xsl:sequence select="p:page-number($master)"/>
      <fo:block text-align="end">
        <fo:page-number/>
      </fo:block>
    </fo:block-container>
  </xsl:template>
</xsl:stylesheet>
