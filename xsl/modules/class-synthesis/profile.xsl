<?xml version="1.0" encoding="UTF-8"?>
<!-- The profile of the class: how many candidates have each level, under the columns of the candidates. -->
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

  <xsl:template name="class-profile" as="element(fo:table)">
    <xsl:param name="items" as="element(assessed)+"/>
    <fo:table xsl:use-attribute-sets="table class-profile">
      <xsl:sequence select="c:columns(($rank-width + c:name-width($items) + sum($option-widths), $items ! $level-width, $final-width + $gaps-width))"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:sequence select="c:head-cell(l:word('profile')), $items ! c:head-cell(@item)"/>
          <fo:table-cell xsl:use-attribute-sets="plain-cell">
            <fo:block/>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="reverse($class/level)">
          <xsl:sequence select="c:profile-row(., $items)"/>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- The cell with the most candidates of its column is in bold. -->
  <xsl:function name="c:profile-row" as="element(fo:table-row)">
    <xsl:param name="level" as="element(level)"/>
    <xsl:param name="items" as="element(assessed)+"/>
    <fo:table-row block-progression-dimension="{p:pt($profile-height)}">
      <fo:table-cell xsl:use-attribute-sets="class-cell">
        <xsl:sequence select="c:fit(l:fill('level-count', ($level/@code, $level/@label)),
            $rank-width + c:name-width($items) + sum($option-widths) - 2 * $cell-padding, $profile-height - 1, 8e0, 'profile')"/>
      </fo:table-cell>
      <xsl:for-each select="$items">
        <xsl:variable name="count" as="xs:integer" select="c:reached(@code, $level/@code)"/>
        <fo:table-cell text-align="center" xsl:use-attribute-sets="class-cell">
          <xsl:sequence select="c:shaded($level)[$count gt 0]"/>
          <xsl:if test="$count gt 0 and $count eq max($class/level ! c:reached(current()/@code, @code))">
            <xsl:attribute name="font-weight" select="'bold'"/>
          </xsl:if>
          <xsl:sequence select="c:fit((string($count)[. ne '0'], l:word('zero'))[1], $level-width - 2 * $cell-padding, $profile-height - 1, 8e0, 'profile')"/>
        </fo:table-cell>
      </xsl:for-each>
      <fo:table-cell xsl:use-attribute-sets="plain-cell">
        <fo:block/>
      </fo:table-cell>
    </fo:table-row>
  </xsl:function>

  <xsl:function name="c:reached" as="xs:integer">
    <xsl:param name="assessed" as="xs:string"/>
    <xsl:param name="level" as="xs:string"/>
    <xsl:sequence select="count($graded/rating[@assessed eq $assessed][@level eq $level])"/>
  </xsl:function>
</xsl:stylesheet>
