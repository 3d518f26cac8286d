<?xml version="1.0" encoding="UTF-8"?>
<!-- Charts: a drawing with its name and description, and the table of its values behind it. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:function name="c:chart" as="element(h:figure)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="description" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:param name="drawing" as="element()*"/>
    <xsl:param name="table" as="element(h:div)"/>
    <figure>
      <figcaption>
        <xsl:value-of select="$title"/>
      </figcaption>
      <div class="scroll" role="group" aria-label="{l:fill('chart', $title)}" tabindex="0">
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{$id}-title {$id}-desc"
             viewBox="0 0 {$width} {$height}" width="{$width}" height="{$height}">
          <title id="{$id}-title">
            <xsl:value-of select="$title"/>
          </title>
          <desc id="{$id}-desc">
            <xsl:value-of select="$description"/>
          </desc>
          <xsl:sequence select="$drawing"/>
        </svg>
      </div>
      <details>
        <summary>
          <xsl:value-of select="l:fill('values', $title)"/>
        </summary>
        <xsl:sequence select="$table"/>
      </details>
    </figure>
  </xsl:function>

  <xsl:function name="c:label" as="element(svg:text)">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="x" as="xs:decimal"/>
    <xsl:param name="y" as="xs:decimal"/>
    <xsl:param name="text" as="xs:string"/>
    <text xmlns="http://www.w3.org/2000/svg" class="{$class}" x="{c:px($x)}" y="{c:px($y)}">
      <xsl:value-of select="$text"/>
    </text>
  </xsl:function>

  <xsl:function name="c:line" as="element(svg:line)">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="x1" as="xs:decimal"/>
    <xsl:param name="y1" as="xs:decimal"/>
    <xsl:param name="x2" as="xs:decimal"/>
    <xsl:param name="y2" as="xs:decimal"/>
    <line xmlns="http://www.w3.org/2000/svg" class="{$class}" x1="{c:px($x1)}" y1="{c:px($y1)}" x2="{c:px($x2)}" y2="{c:px($y2)}"/>
  </xsl:function>

  <xsl:function name="c:rectangle" as="element(svg:rect)">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="x" as="xs:decimal"/>
    <xsl:param name="y" as="xs:decimal"/>
    <xsl:param name="width" as="xs:decimal"/>
    <xsl:param name="height" as="xs:decimal"/>
    <rect xmlns="http://www.w3.org/2000/svg" class="{$class}" x="{c:px($x)}" y="{c:px($y)}" width="{c:px($width)}" height="{c:px($height)}"/>
  </xsl:function>

  <!-- What stands out is a diamond, all else a disc: told apart without colour. -->
  <xsl:function name="c:dot" as="element()">
    <xsl:param name="outlier" as="xs:boolean"/>
    <xsl:param name="x" as="xs:decimal"/>
    <xsl:param name="y" as="xs:decimal"/>
    <xsl:choose>
      <xsl:when test="$outlier">
        <path xmlns="http://www.w3.org/2000/svg" class="outlier" d="M{c:px($x)} {c:px($y - 6)}l6 6l-6 6l-6 -6z"/>
      </xsl:when>
      <xsl:otherwise>
        <circle xmlns="http://www.w3.org/2000/svg" class="dot" cx="{c:px($x)}" cy="{c:px($y)}" r="4"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What fits beside a drawing; the table behind has the whole. -->
  <xsl:function name="c:short" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:sequence select="if (string-length($text) le $length) then $text else substring($text, 1, $length - 1) || '…'"/>
  </xsl:function>

  <xsl:function name="c:px" as="xs:string">
    <xsl:param name="length" as="xs:decimal"/>
    <xsl:sequence select="string(round($length, 1))"/>
  </xsl:function>
</xsl:stylesheet>
