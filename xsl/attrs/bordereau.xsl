<?xml version="1.0" encoding="UTF-8"?>
<!-- Appearance of the bordereau: widths of its columns, height of a row, rows of a page. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                exclude-result-prefixes="#all">

  <xsl:variable name="rows-per-page" as="xs:integer" select="15"/>
  <xsl:variable name="row-height" as="xs:double" select="18e0"/>
  <!-- Rank, number, name, school, option, form, mark, penalties, final mark, absent: 773 pt in all. -->
  <xsl:variable name="columns" as="xs:double+" select="24e0, 84e0, 186e0, 170e0, 46e0, 73e0, 45e0, 52e0, 50e0, 43e0"/>

  <xsl:attribute-set name="row">
    <xsl:attribute name="block-progression-dimension">18pt</xsl:attribute>
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
  </xsl:attribute-set>
  <!-- A row whose cells are fitted: what they inherit is said once. -->
  <xsl:attribute-set name="fitted-row" use-attribute-sets="row lines"/>
  <xsl:attribute-set name="signature-row">
    <xsl:attribute name="block-progression-dimension">30pt</xsl:attribute>
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="signatures">
    <xsl:attribute name="space-before">8pt</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
