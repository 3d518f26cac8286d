<?xml version="1.0" encoding="UTF-8"?>
<!-- The run's XML to one HTML page. Imports only: one concept per module, appearance in report.css, words in l10n/. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:import href="modules/page.xsl"/>
  <xsl:import href="modules/words.xsl"/>
  <xsl:import href="modules/table.xsl"/>
  <xsl:import href="modules/chart.xsl"/>
  <xsl:import href="modules/summary.xsl"/>
  <xsl:import href="modules/findings.xsl"/>
  <xsl:import href="modules/steps.xsl"/>
  <xsl:import href="modules/cohort.xsl"/>
  <xsl:import href="modules/profile.xsl"/>
  <xsl:import href="modules/marks.xsl"/>
  <xsl:import href="modules/harmonisation.xsl"/>
  <xsl:import href="modules/commissions.xsl"/>
  <xsl:import href="modules/outliers.xsl"/>
  <xsl:import href="modules/deliveries.xsl"/>
</xsl:stylesheet>
