<?xml version="1.0" encoding="UTF-8"?>
<!-- Boxes to tick, each with the words that say what it stands for and whether it is ticked. -->
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

  <xsl:function name="c:box" as="element(fo:external-graphic)">
    <xsl:param name="shape" as="xs:string"/>
    <xsl:param name="size" as="xs:double"/>
    <xsl:param name="ticked" as="xs:boolean"/>
    <xsl:param name="label" as="xs:string"/>
    <fo:external-graphic src="url('form:{$shape}{if ($ticked) then '-ticked' else ''}/{$size}/{$size}')"
        fox:alt-text="{l:fill(if ($ticked) then 'ticked' else 'unticked', $label)}"/>
  </xsl:function>

  <!-- A square box in its place; left and top are the middle of its lines. -->
  <xsl:function name="c:square" as="element(fo:block-container)">
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="top" as="xs:double"/>
    <xsl:param name="ticked" as="xs:boolean"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="fit:kept(string-join(('square', $left, $top, $ticked, $label), ' '), function() { c:new-square($left, $top, $ticked, $label) })"/>
  </xsl:function>

  <xsl:function name="c:new-square" as="element(fo:block-container)">
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="top" as="xs:double"/>
    <xsl:param name="ticked" as="xs:boolean"/>
    <xsl:param name="label" as="xs:string"/>
    <fo:block-container>
      <xsl:sequence select="p:box($left - $square-line div 2, $top - $square-line div 2, $square, $square)"/>
      <fo:block xsl:use-attribute-sets="graphic">
        <xsl:sequence select="c:box('square', $square, $ticked, $label)"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>
</xsl:stylesheet>
