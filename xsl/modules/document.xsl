<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole document: which annex, its metadata, then its pages as the look makes them. -->
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

  <!-- The pages of the annex: what a look defines. -->
  <xsl:mode name="pages" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="element(fo:root)">
    <fo:root xml:lang="{l:word('locale')}" xsl:use-attribute-sets="document">
      <xsl:sequence select="fit:kept('page-masters', c:page-masters#0)"/>
      <xsl:apply-templates select="evaluation" mode="metadata"/>
      <xsl:apply-templates select="evaluation" mode="pages"/>
    </fo:root>
  </xsl:template>

  <xsl:function name="c:page-masters" as="element(fo:layout-master-set)">
    <xsl:call-template name="page-masters"/>
  </xsl:function>
</xsl:stylesheet>
