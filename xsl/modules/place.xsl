<?xml version="1.0" encoding="UTF-8"?>
<!-- Where things stand on a page: all measures in pt from its top left corner. -->
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

  <!-- Line height of running text as a multiple of its size: that of the official form. -->
  <xsl:variable name="leading" as="xs:double" select="1.15e0"/>

  <!-- A box in its place. -->
  <xsl:function name="p:box" as="attribute()+">
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="top" as="xs:double"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:attribute name="absolute-position" select="'absolute'"/>
    <xsl:attribute name="left" select="p:pt($left)"/>
    <xsl:attribute name="top" select="p:pt($top)"/>
    <xsl:attribute name="width" select="p:pt($width)"/>
    <xsl:attribute name="height" select="p:pt($height)"/>
  </xsl:function>

  <!-- Lines of text whose first baseline is given. -->
  <xsl:function name="p:text" as="attribute()+">
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="size" as="xs:double"/>
    <xsl:param name="line" as="xs:double"/>
    <xsl:attribute name="absolute-position" select="'absolute'"/>
    <xsl:attribute name="left" select="p:pt($left)"/>
    <xsl:attribute name="top" select="p:pt($baseline - p:drop($size, $line))"/>
    <xsl:attribute name="width" select="p:pt($width)"/>
    <xsl:attribute name="font-size" select="p:pt($size)"/>
    <xsl:attribute name="line-height" select="p:pt($line)"/>
  </xsl:function>

  <!-- How far FOP sets the baseline below the top of its line: half the leading and the typographic ascent of the font. -->
  <xsl:function name="p:drop" as="xs:double">
    <xsl:param name="size" as="xs:double"/>
    <xsl:param name="line" as="xs:double"/>
    <xsl:sequence select="$line div 2 + 0.2595e0 * $size"/>
  </xsl:function>

  <xsl:function name="p:pt" as="xs:string">
    <xsl:param name="measure" as="xs:double"/>
    <xsl:sequence select="string(round($measure * 1000) div 1000) || 'pt'"/>
  </xsl:function>

  <!-- Lines and grounds are drawn in one go, as one graphic below the page's text. -->
  <xsl:function name="p:line" as="xs:string">
    <xsl:param name="x0" as="xs:double"/>
    <xsl:param name="y0" as="xs:double"/>
    <xsl:param name="x1" as="xs:double"/>
    <xsl:param name="y1" as="xs:double"/>
    <xsl:sequence select="string-join(('L', ($x0, $y0, $x1, $y1) ! p:plain(.)), ',')"/>
  </xsl:function>

  <xsl:function name="p:ground" as="xs:string">
    <xsl:param name="x0" as="xs:double"/>
    <xsl:param name="y0" as="xs:double"/>
    <xsl:param name="x1" as="xs:double"/>
    <xsl:param name="y1" as="xs:double"/>
    <xsl:param name="grey" as="xs:integer"/>
    <xsl:sequence select="string-join(('G', ($x0, $y0, $x1, $y1) ! p:plain(.), string($grey)), ',')"/>
  </xsl:function>

  <xsl:function name="p:frame" as="xs:string+">
    <xsl:param name="x0" as="xs:double"/>
    <xsl:param name="y0" as="xs:double"/>
    <xsl:param name="x1" as="xs:double"/>
    <xsl:param name="y1" as="xs:double"/>
    <xsl:sequence select="($y0, $y1) ! p:line($x0, ., $x1, .), ($x0, $x1) ! p:line(., $y0, ., $y1)"/>
  </xsl:function>

  <!-- Where the lines between rows or columns of the given sizes are. -->
  <xsl:function name="p:edges" as="xs:double+">
    <xsl:param name="start" as="xs:double"/>
    <xsl:param name="sizes" as="xs:double*"/>
    <xsl:sequence select="(0 to count($sizes)) ! ($start + sum(subsequence($sizes, 1, .)))"/>
  </xsl:function>

  <xsl:function name="p:plain" as="xs:string">
    <xsl:param name="measure" as="xs:double"/>
    <xsl:sequence select="string(round($measure * 100) div 100)"/>
  </xsl:function>
</xsl:stylesheet>
