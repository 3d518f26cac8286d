<?xml version="1.0" encoding="UTF-8"?>
<!-- The report's page without a run: its functions and modes by themselves, in French. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                exclude-result-prefixes="#all">
  <xsl:import href="../../../xsl/report/run-to-html.xsl"/>
  <xsl:variable name="language" as="xs:string" select="'fr'"/>
</xsl:stylesheet>
