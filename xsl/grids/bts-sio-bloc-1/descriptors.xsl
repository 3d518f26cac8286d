<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of descriptors: a column per level. -->
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

  <xsl:mode name="descriptors" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="descriptors" as="element(fo:block-container)">
    <xsl:variable name="levels" as="element(level)+" select="level"/>
    <xsl:variable name="rows" as="xs:integer" select="max($levels ! count(descriptor))"/>
    <fo:block-container>
      <xsl:sequence select="p:box(49.56, 480.55, 496.2, 300.4)"/>
      <fo:table xsl:use-attribute-sets="table">
        <xsl:for-each select="$descriptor-columns">
          <fo:table-column column-width="{p:pt(.)}"/>
        </xsl:for-each>
        <fo:table-header>
          <fo:table-row height="{p:pt($descriptor-rows[1])}">
            <xsl:apply-templates select="$levels" mode="descriptors"/>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="1 to $rows">
            <xsl:variable name="row" as="xs:integer" select="."/>
            <fo:table-row height="{p:pt($descriptor-rows[$row + 1])}">
              <xsl:apply-templates select="$levels/descriptor[$row]" mode="descriptors">
                <xsl:with-param name="rows" select="$rows"/>
              </xsl:apply-templates>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </fo:block-container>
  </xsl:template>

  <xsl:function name="c:descriptors" as="element(fo:block-container)">
    <xsl:param name="evaluation" as="element(evaluation)"/>
    <xsl:apply-templates select="$evaluation" mode="descriptors"/>
  </xsl:function>

  <xsl:template match="level" mode="descriptors" as="element(fo:table-cell)">
    <fo:table-cell xsl:use-attribute-sets="cell">
      <fo:block xsl:use-attribute-sets="descriptor-level">
        <xsl:value-of select="@label"/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- FOP would break a line after a slash. -->
  <xsl:function name="c:unbroken" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:analyze-string select="$text" regex="\S+/\S+">
      <xsl:matching-substring>
        <fo:inline keep-together.within-line="always">
          <xsl:value-of select="."/>
        </fo:inline>
      </xsl:matching-substring>
      <xsl:non-matching-substring>
        <xsl:value-of select="."/>
      </xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- The only descriptor of a level spans all rows. -->
  <xsl:template match="descriptor" mode="descriptors" as="element(fo:table-cell)">
    <xsl:param name="rows" as="xs:integer"/>
    <fo:table-cell xsl:use-attribute-sets="cell middle">
      <xsl:if test="count(../descriptor) = 1">
        <xsl:attribute name="number-rows-spanned" select="$rows"/>
      </xsl:if>
      <fo:block xsl:use-attribute-sets="descriptor">
        <xsl:sequence select="c:unbroken(.)"/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
