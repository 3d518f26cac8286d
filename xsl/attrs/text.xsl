<?xml version="1.0" encoding="UTF-8"?>
<!-- Appearance of text: labels, headings, values, comments, boxes. -->
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

  <xsl:attribute-set name="document">
    <xsl:attribute name="font-family">Liberation Sans</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>

  <!-- Smallest readable type, normal type of comments, and the frame of comments, in pt. -->
  <xsl:variable name="smallest" as="xs:double" select="7e0"/>
  <xsl:variable name="comment-size" as="xs:double" select="9e0"/>
  <xsl:variable name="comment-left" as="xs:double" select="51.6e0"/>
  <xsl:variable name="comment-width" as="xs:double" select="492e0"/>

  <!-- Grey grounds, from 0 (black) to 255 (white). -->
  <xsl:variable name="table-grey" as="xs:integer" select="242"/>
  <xsl:variable name="part-grey" as="xs:integer" select="230"/>

  <!-- Outer size of a square box and thickness of its line, in pt. -->
  <xsl:variable name="square" as="xs:double" select="9.96e0"/>
  <xsl:variable name="square-line" as="xs:double" select="0.72e0"/>

  <xsl:attribute-set name="label">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="heading">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="centred">
    <xsl:attribute name="text-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="value">
    <xsl:attribute name="display-align">center</xsl:attribute>
    <xsl:attribute name="overflow">error-if-overflow</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="comment">
    <xsl:attribute name="overflow">error-if-overflow</xsl:attribute>
  </xsl:attribute-set>
  <!-- Lines are made beforehand: their ends and spaces stay. -->
  <xsl:attribute-set name="lines">
    <xsl:attribute name="linefeed-treatment">preserve</xsl:attribute>
    <xsl:attribute name="white-space-collapse">false</xsl:attribute>
    <xsl:attribute name="white-space-treatment">preserve</xsl:attribute>
    <xsl:attribute name="wrap-option">no-wrap</xsl:attribute>
    <!-- The fallback font must not push lines apart. -->
    <xsl:attribute name="line-stacking-strategy">font-height</xsl:attribute>
    <xsl:attribute name="orphans">1</xsl:attribute>
    <xsl:attribute name="widows">1</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="fallback">
    <xsl:attribute name="font-family">DejaVu Sans</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="continues">
    <xsl:attribute name="font-size">7pt</xsl:attribute>
    <xsl:attribute name="line-height">8.05pt</xsl:attribute>
    <xsl:attribute name="font-style">italic</xsl:attribute>
    <xsl:attribute name="text-align">end</xsl:attribute>
  </xsl:attribute-set>
  <!-- A row of dots as wide as the official one. -->
  <xsl:attribute-set name="dots">
    <xsl:attribute name="letter-spacing">0.02pt</xsl:attribute>
    <xsl:attribute name="word-spacing">0.3pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="carry-over">
    <xsl:attribute name="font-style">italic</xsl:attribute>
    <xsl:attribute name="text-align">end</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="reference">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-style">italic</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="graphic">
    <xsl:attribute name="font-size">0.05pt</xsl:attribute>
    <xsl:attribute name="line-height">0pt</xsl:attribute>
    <xsl:attribute name="line-stacking-strategy">max-height</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="suite-heading">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">10.56pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="padding-top">50pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="suite-title">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="space-before">8pt</xsl:attribute>
    <xsl:attribute name="space-after">4pt</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
