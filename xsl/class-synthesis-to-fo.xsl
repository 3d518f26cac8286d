<?xml version="1.0" encoding="UTF-8"?>
<!-- The synthesis of a class to XSL-FO. Imports only; its words stand in for those of the form. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                exclude-result-prefixes="#all">

  <xsl:import href="modules/words.xsl"/>
  <xsl:import href="modules/place.xsl"/>
  <xsl:import href="modules/value.xsl"/>
  <xsl:import href="modules/paper.xsl"/>
  <xsl:import href="modules/class-synthesis/page.xsl"/>
  <xsl:import href="modules/class-synthesis/shades.xsl"/>
  <xsl:import href="modules/class-synthesis/table.xsl"/>
  <xsl:import href="modules/class-synthesis/profile.xsl"/>
  <xsl:import href="modules/class-synthesis/coverage.xsl"/>
  <xsl:import href="attrs/text.xsl"/>
  <xsl:import href="attrs/paper.xsl"/>
  <xsl:import href="attrs/class-synthesis.xsl"/>

  <xsl:variable name="words" as="document-node()" select="doc('l10n/class-synthesis.xml')"/>
</xsl:stylesheet>
