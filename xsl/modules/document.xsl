<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole document: which annex, its pages in order. -->
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

  <!-- Code of the annex to make, as the grid lists it. -->
  <xsl:param name="annex" as="xs:string"/>

  <xsl:variable name="annex-shown" as="element(annex)" select="/evaluation/annex[@code = $annex]"/>

  <xsl:output method="xml" indent="no"/>
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="element(fo:root)">
    <fo:root xml:lang="fr-FR" xsl:use-attribute-sets="document">
      <xsl:call-template name="page-masters"/>
      <xsl:apply-templates select="evaluation" mode="metadata"/>
      <xsl:choose>
        <xsl:when test="$annex-shown/@audience = 'JURY'">
          <xsl:apply-templates select="evaluation" mode="recto"/>
          <xsl:apply-templates select="evaluation" mode="verso"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="evaluation" mode="appraisal"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:root>
  </xsl:template>

  <!-- One page of the form: all is placed on it, so that its region takes the whole sheet. -->
  <xsl:template name="page" as="element(fo:page-sequence)">
    <xsl:param name="master" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="rules" as="xs:string+"/>
    <xsl:param name="content" as="element()+"/>
    <fo:page-sequence master-reference="{$master}" initial-page-number="{$number}" force-page-count="no-force">
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
      </fo:static-content>
      <fo:flow flow-name="xsl-region-body">
        <xsl:sequence select="$content"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

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
