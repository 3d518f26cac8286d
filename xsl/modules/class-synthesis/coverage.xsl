<?xml version="1.0" encoding="UTF-8"?>
<!-- What is not covered, item by item with the names, and what the codes of the columns stand for. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:class-synthesis:1"
                exclude-result-prefixes="#all">

  <xsl:variable name="uncovered" as="element(assessed)*" select="$class/assessed[exists(c:uncovered(@code))]"/>
  <xsl:variable name="untitled" as="element(assessed)*" select="$class/assessed[$grouped] | ($class/assessed except $titled)"/>

  <xsl:template name="class-coverage" as="element(fo:block)+">
    <fo:block xsl:use-attribute-sets="class-list class-list-first">
      <fo:inline font-weight="bold">
        <xsl:value-of select="l:word('coverage')"/>
      </fo:inline>
      <xsl:value-of select="l:word('covered')[empty($uncovered)]"/>
    </fo:block>
    <xsl:for-each select="$uncovered">
      <xsl:variable name="names" as="xs:string+" select="c:uncovered(@code) ! (@lastName || ' ' || @firstName)"/>
      <fo:block xsl:use-attribute-sets="class-list">
        <xsl:sequence select="c:runs(
            if (count($names) eq count($graded)) then l:fill('gap-all', @code)
            else l:fill('gap-some', (@code, count($names), count($graded), string-join($names, ', '))))"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- The graded candidates for whom something could not be evaluated. -->
  <xsl:function name="c:uncovered" as="element(candidate)*">
    <xsl:param name="assessed" as="xs:string"/>
    <xsl:sequence select="$graded[rating[@assessed eq $assessed]/@level = $class/level[not(xs:boolean(@evaluated))]/@code]"/>
  </xsl:function>

  <!-- A paragraph for each group, or for all where there is none. -->
  <xsl:template name="class-legend" as="element(fo:block)*">
    <xsl:for-each-group select="$untitled" group-adjacent="string(@group)">
      <fo:block xsl:use-attribute-sets="class-list class-list-first">
        <fo:inline font-weight="bold">
          <xsl:sequence select="c:runs(
              if (current-grouping-key() eq '') then l:word('legend') else l:fill('legend-line', (@group, @groupTitle)) || l:word('period'))"/>
        </fo:inline>
        <xsl:text> </xsl:text>
        <xsl:sequence select="c:runs(string-join(current-group() ! l:fill('legend-line', (@item, @title)), l:word('between')))"/>
      </fo:block>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
