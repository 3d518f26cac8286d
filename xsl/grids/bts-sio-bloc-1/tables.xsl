<?xml version="1.0" encoding="UTF-8"?>
<!-- Appearance of the tables, measured on the official form. -->
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

  <!-- Widths and heights between the middles of lines, in pt. -->
  <xsl:variable name="descriptor-columns" as="xs:double+" select="84.98e0, 100.59e0, 103.46e0, 101.07e0, 106.10e0"/>
  <xsl:variable name="descriptor-rows" as="xs:double+" select="18.00e0, 62.55e0, 62.64e0, 62.66e0, 31.44e0, 62.64e0"/>
  <xsl:variable name="verso-columns" as="xs:double+" select="326.09e0, 27.00e0, 28.34e0, 28.32e0, 28.32e0, 28.44e0, 331.61e0"/>
  <xsl:variable name="verso-rows" as="xs:double+" select="40.22e0, 24.48e0, 101.67e0, 101.78e0, 55.68e0, 92.55e0, 55.70e0, 74.04e0"/>
  <xsl:attribute-set name="table">
    <xsl:attribute name="table-layout">fixed</xsl:attribute>
    <xsl:attribute name="width">100%</xsl:attribute>
    <xsl:attribute name="border-collapse">separate</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="cell">
    <xsl:attribute name="padding">0pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="indicators">
    <xsl:attribute name="padding-top">0.55pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="middle">
    <xsl:attribute name="display-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="penalty">
    <xsl:attribute name="font-size">9.96pt</xsl:attribute>
    <xsl:attribute name="line-height">11.45pt</xsl:attribute>
    <xsl:attribute name="margin-left">19.82pt</xsl:attribute>
    <xsl:attribute name="padding-top">4.77pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="penalty-points">
    <xsl:attribute name="font-size">9.96pt</xsl:attribute>
    <xsl:attribute name="line-height">11.45pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="padding-top">4.77pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="descriptor-level">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">9.96pt</xsl:attribute>
    <xsl:attribute name="line-height">11.45pt</xsl:attribute>
    <xsl:attribute name="margin-left">5.18pt</xsl:attribute>
    <xsl:attribute name="padding-top">4.07pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="descriptor">
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="line-height">10.33pt</xsl:attribute>
    <xsl:attribute name="margin-left">5.18pt</xsl:attribute>
    <xsl:attribute name="margin-right">5.18pt</xsl:attribute>
    <xsl:attribute name="padding-top">0.4pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="rotated">
    <xsl:attribute name="reference-orientation">90</xsl:attribute>
    <xsl:attribute name="display-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-level">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">8.04pt</xsl:attribute>
    <xsl:attribute name="line-height">9.4pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="linefeed-treatment">preserve</xsl:attribute>
    <xsl:attribute name="padding-top">3.1pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-levels">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="line-height">10.35pt</xsl:attribute>
    <xsl:attribute name="text-align">end</xsl:attribute>
    <xsl:attribute name="margin-right">5.18pt</xsl:attribute>
    <xsl:attribute name="padding-top">7.5pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-competences">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="line-height">10.35pt</xsl:attribute>
    <xsl:attribute name="margin-left">5.18pt</xsl:attribute>
    <xsl:attribute name="padding-top">6pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-title">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">11.04pt</xsl:attribute>
    <xsl:attribute name="line-height">12.7pt</xsl:attribute>
    <xsl:attribute name="text-align">end</xsl:attribute>
    <xsl:attribute name="margin-right">5.18pt</xsl:attribute>
    <xsl:attribute name="padding-top">4.4pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-indicators">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="line-height">10.35pt</xsl:attribute>
    <xsl:attribute name="margin-left">5.18pt</xsl:attribute>
    <xsl:attribute name="padding-top">9.8pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-capacity">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="line-height">10.35pt</xsl:attribute>
    <xsl:attribute name="margin-left">5.18pt</xsl:attribute>
    <xsl:attribute name="margin-right">5.18pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-competence">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="line-height">10.35pt</xsl:attribute>
    <xsl:attribute name="margin-left">5.18pt</xsl:attribute>
    <xsl:attribute name="text-decoration">underline</xsl:attribute>
    <xsl:attribute name="padding-top">0.8pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-skill">
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="line-height">10.35pt</xsl:attribute>
    <xsl:attribute name="start-indent">10.8pt</xsl:attribute>
    <xsl:attribute name="text-indent">-5.64pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="bullet">
    <xsl:attribute name="font-family">DejaVu Sans</xsl:attribute>
    <xsl:attribute name="font-size">4.2pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="bullet-space">
    <xsl:attribute name="leader-length">2.75pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="verso-indicator">
    <xsl:attribute name="font-style">italic</xsl:attribute>
    <xsl:attribute name="font-size">8pt</xsl:attribute>
    <xsl:attribute name="line-height">9.18pt</xsl:attribute>
    <xsl:attribute name="margin-left">5.18pt</xsl:attribute>
    <xsl:attribute name="margin-right">4.5pt</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
