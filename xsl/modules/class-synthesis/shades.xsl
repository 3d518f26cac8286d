<?xml version="1.0" encoding="UTF-8"?>
<!-- The shade of a level: the higher, the darker, so that the order also shows in black and white; letters always stand on it. -->
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

  <!-- Red, green and blue from the lowest level to the highest (ColorBrewer YlGnBu, safe for the colour-blind). -->
  <xsl:variable name="shades" as="array(xs:double+)"
      select="[(255e0, 255e0, 204e0), (161e0, 218e0, 180e0), (65e0, 182e0, 196e0), (44e0, 127e0, 184e0), (37e0, 52e0, 148e0)]"/>

  <!-- Where black and white letters are as easy to read as each other (WCAG 2.2: both 4.58 to 1). -->
  <xsl:variable name="middle-luminance" as="xs:double" select="0.179e0"/>

  <!-- Red, green and blue of a level; nothing of one that says that nothing could be evaluated. -->
  <xsl:function name="c:shade" as="xs:double*">
    <xsl:param name="level" as="element(level)"/>
    <xsl:if test="xs:boolean($level/@evaluated)">
      <xsl:variable name="scale" as="element(level)+" select="$class/level[xs:boolean(@evaluated)]"/>
      <xsl:variable name="place" as="xs:double"
          select="if (count($scale) eq 1) then 4e0
                  else count($scale[. &lt;&lt; $level]) * 4e0 div (count($scale) - 1)"/>
      <xsl:variable name="low" as="xs:integer" select="min((3, xs:integer(floor($place))))"/>
      <xsl:sequence select="for $i in 1 to 3 return
          $shades($low + 1)[$i] + ($shades($low + 2)[$i] - $shades($low + 1)[$i]) * ($place - $low)"/>
    </xsl:if>
  </xsl:function>

  <!-- Relative luminance (WCAG 2.2), from 0 for black to 1 for white. -->
  <xsl:function name="c:luminance" as="xs:double">
    <xsl:param name="shade" as="xs:double+"/>
    <xsl:variable name="light" as="xs:double+" select="$shade ! (. div 255e0)
        ! (if (. le 0.04045e0) then . div 12.92e0 else math:pow((. + 0.055e0) div 1.055e0, 2.4e0))"/>
    <xsl:sequence select="0.2126e0 * $light[1] + 0.7152e0 * $light[2] + 0.0722e0 * $light[3]"/>
  </xsl:function>

  <!-- The look of a level's cell: a gap is white, in a thick frame. -->
  <xsl:function name="c:shaded" as="attribute()+">
    <xsl:param name="level" as="element(level)"/>
    <xsl:variable name="shade" as="xs:double*" select="c:shade($level)"/>
    <xsl:choose>
      <xsl:when test="empty($shade)">
        <xsl:attribute name="border" select="$gap-line"/>
        <xsl:attribute name="font-weight" select="'bold'"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:attribute name="background-color" select="'rgb(' || string-join($shade ! string(round(.)), ',') || ')'"/>
        <xsl:attribute name="color" select="if (c:luminance($shade) gt $middle-luminance) then 'black' else 'white'"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="c:level-cell" as="element(fo:table-cell)">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <fo:table-cell text-align="center" xsl:use-attribute-sets="class-cell">
      <xsl:sequence select="c:shaded($class/level[@code eq $code])"/>
      <xsl:sequence select="c:fit($code, $width - 2 * $cell-padding, $height, 8e0, 'scale')"/>
    </fo:table-cell>
  </xsl:function>
</xsl:stylesheet>
