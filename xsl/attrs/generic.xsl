<?xml version="1.0" encoding="UTF-8"?>
<!-- Appearance of the generic look: A4, a quiet table style. Measures in pt. -->
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

  <xsl:variable name="generic-margin" as="xs:double" select="42e0"/>
  <xsl:variable name="generic-size" as="xs:double" select="9e0"/>
  <!-- More columns of boxes than this turn the sheet. -->
  <xsl:variable name="generic-most-columns" as="xs:integer" select="12"/>
  <xsl:variable name="generic-box" as="xs:double" select="11e0"/>

  <xsl:template name="page-masters" as="element(fo:layout-master-set)">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="upright" page-width="595.28pt" page-height="841.89pt" margin="{p:pt($generic-margin)}">
        <xsl:call-template name="generic-regions"/>
      </fo:simple-page-master>
      <fo:simple-page-master master-name="turned" page-width="841.89pt" page-height="595.28pt" margin="{p:pt($generic-margin)}">
        <xsl:call-template name="generic-regions"/>
      </fo:simple-page-master>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="generic-regions" as="element()+">
    <fo:region-body margin-top="18pt" margin-bottom="18pt"/>
    <fo:region-before region-name="head" extent="14pt"/>
    <fo:region-after region-name="foot" extent="12pt"/>
  </xsl:template>

  <!-- Width of the text of a page. -->
  <xsl:function name="p:generic-width" as="xs:double">
    <xsl:param name="master" as="xs:string"/>
    <xsl:sequence select="(if ($master eq 'turned') then 841.89e0 else 595.28e0) - 2 * $generic-margin"/>
  </xsl:function>

  <xsl:attribute-set name="generic-text">
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="line-height">10.8pt</xsl:attribute>
    <xsl:attribute name="line-stacking-strategy">font-height</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-running">
    <xsl:attribute name="font-size">7.5pt</xsl:attribute>
    <xsl:attribute name="color">#555555</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-diploma">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">10pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-title">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">13pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="space-before">4pt</xsl:attribute>
    <xsl:attribute name="space-after">2pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-exam">
    <xsl:attribute name="font-size">10pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="space-after">8pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-heading">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="font-size">10.5pt</xsl:attribute>
    <xsl:attribute name="space-before">8pt</xsl:attribute>
    <xsl:attribute name="space-after">3pt</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-table">
    <xsl:attribute name="table-layout">fixed</xsl:attribute>
    <xsl:attribute name="width">100%</xsl:attribute>
    <xsl:attribute name="border-collapse">collapse</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-cell">
    <xsl:attribute name="border">0.5pt solid #333333</xsl:attribute>
    <xsl:attribute name="padding">2pt 3.5pt</xsl:attribute>
    <xsl:attribute name="display-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-head" use-attribute-sets="generic-cell">
    <xsl:attribute name="background-color">#e6e6e6</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-box-cell" use-attribute-sets="generic-cell">
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="padding">2pt 0pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-small">
    <xsl:attribute name="font-size">8pt</xsl:attribute>
    <xsl:attribute name="line-height">9.6pt</xsl:attribute>
    <xsl:attribute name="line-stacking-strategy">font-height</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-item">
    <xsl:attribute name="start-indent">8pt</xsl:attribute>
    <xsl:attribute name="text-indent">-6pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="generic-comment">
    <xsl:attribute name="border">0.5pt solid #333333</xsl:attribute>
    <xsl:attribute name="padding">4pt</xsl:attribute>
    <xsl:attribute name="margin">0pt</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
