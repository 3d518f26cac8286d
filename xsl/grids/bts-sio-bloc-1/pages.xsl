<?xml version="1.0" encoding="UTF-8"?>
<!-- Appearance of the pages: sizes of the official form, where the page number stands. -->
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

  <xsl:template name="page-masters" as="element(fo:layout-master-set)">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="portrait" page-width="594.96pt" page-height="842.04pt">
        <fo:region-body/>
        <fo:region-before region-name="frame" extent="842.04pt"/>
      </fo:simple-page-master>
      <fo:simple-page-master master-name="landscape" page-width="842.04pt" page-height="594.96pt">
        <fo:region-body/>
        <fo:region-before region-name="frame" extent="594.96pt"/>
      </fo:simple-page-master>
      <fo:simple-page-master master-name="suite" page-width="594.96pt" page-height="842.04pt">
        <fo:region-body margin-top="76pt" margin-bottom="60pt" margin-left="51.6pt" margin-right="51.36pt"/>
        <fo:region-before region-name="suite-heading" extent="70pt" precedence="true"/>
        <fo:region-after region-name="suite-frame" extent="842.04pt"/>
      </fo:simple-page-master>
    </fo:layout-master-set>
  </xsl:template>

  <!-- The whole sheet. -->
  <xsl:function name="p:sheet" as="attribute()+">
    <xsl:param name="master" as="xs:string"/>
    <xsl:sequence select="if ($master eq 'portrait') then p:box(0, 0, 594.96, 842.04) else p:box(0, 0, 842.04, 594.96)"/>
  </xsl:function>

  <xsl:function name="p:sheet-size" as="xs:string">
    <xsl:param name="master" as="xs:string"/>
    <xsl:sequence select="if ($master eq 'portrait') then '594.96/842.04' else '842.04/594.96'"/>
  </xsl:function>

  <xsl:function name="p:page-number" as="attribute()+">
    <xsl:param name="master" as="xs:string"/>
    <xsl:sequence select="if ($master eq 'portrait')
        then p:text(438.34, 804.48, 100, 9.96, 11.45)
        else p:text(727.9, 584.54, 100, 9.96, 11.45)"/>
  </xsl:function>

  <xsl:function name="p:unverified" as="attribute()+">
    <xsl:param name="master" as="xs:string"/>
    <xsl:sequence select="if ($master eq 'portrait')
        then p:text(49.6, 804.48, 380, 7.5, 9)
        else p:text(15, 584.54, 380, 7.5, 9)"/>
  </xsl:function>
</xsl:stylesheet>
