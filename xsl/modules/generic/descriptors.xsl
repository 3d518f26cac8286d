<?xml version="1.0" encoding="UTF-8"?>
<!-- What each level looks like, where the grid says so. -->
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

  <xsl:mode name="generic-descriptors" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="generic-descriptors" as="element()*">
    <xsl:variable name="levels" as="element(level)*" select="level[descriptor]"/>
    <xsl:if test="$levels">
      <xsl:sequence select="c:generic-heading(l:word('descriptors-short'))"/>
      <fo:table xsl:use-attribute-sets="generic-table">
        <fo:table-column column-width="110pt"/>
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-body>
          <xsl:apply-templates select="$levels" mode="generic-descriptors"/>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="level" mode="generic-descriptors" as="element(fo:table-row)">
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="generic-head">
        <fo:block xsl:use-attribute-sets="generic-text">
          <xsl:sequence select="c:runs(@label)"/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="generic-cell">
        <xsl:sequence select="descriptor ! c:detail(.)"/>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
