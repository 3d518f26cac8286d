<?xml version="1.0" encoding="UTF-8"?>
<!-- The official look of BTS SIO, bloc 1 (épreuve E4, then E5): the generic look with other pages. -->
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

  <xsl:import href="../evaluation-to-fo.xsl"/>
  <xsl:import href="bts-sio-bloc-1/page.xsl"/>
  <xsl:import href="bts-sio-bloc-1/heading.xsl"/>
  <xsl:import href="bts-sio-bloc-1/identity.xsl"/>
  <xsl:import href="bts-sio-bloc-1/mark.xsl"/>
  <xsl:import href="bts-sio-bloc-1/penalties.xsl"/>
  <xsl:import href="bts-sio-bloc-1/descriptors.xsl"/>
  <xsl:import href="bts-sio-bloc-1/recto.xsl"/>
  <xsl:import href="bts-sio-bloc-1/verso.xsl"/>
  <xsl:import href="bts-sio-bloc-1/appraisal.xsl"/>
  <xsl:import href="bts-sio-bloc-1/suite.xsl"/>
  <xsl:import href="bts-sio-bloc-1/pages.xsl"/>
  <xsl:import href="bts-sio-bloc-1/identity-places.xsl"/>
  <xsl:import href="bts-sio-bloc-1/tables.xsl"/>

  <xsl:template match="evaluation" mode="pages" as="element(fo:page-sequence)+">
    <xsl:choose>
      <xsl:when test="$annex-shown/@audience = 'JURY'">
        <xsl:apply-templates select="." mode="recto"/>
        <xsl:apply-templates select="." mode="verso"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="appraisal"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
