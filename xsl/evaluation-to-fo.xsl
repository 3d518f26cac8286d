<?xml version="1.0" encoding="UTF-8"?>
<!-- Neutral XML to XSL-FO, for any grid: the look « generic ». Imports only: one concept per module, appearance in attrs/, words in l10n/. -->
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

  <xsl:import href="modules/document.xsl"/>
  <xsl:import href="modules/metadata.xsl"/>
  <xsl:import href="modules/words.xsl"/>
  <xsl:import href="modules/place.xsl"/>
  <xsl:import href="modules/value.xsl"/>
  <xsl:import href="modules/box.xsl"/>
  <xsl:import href="modules/generic/pages.xsl"/>
  <xsl:import href="modules/generic/identity.xsl"/>
  <xsl:import href="modules/generic/levels.xsl"/>
  <xsl:import href="modules/generic/points.xsl"/>
  <xsl:import href="modules/generic/comments.xsl"/>
  <xsl:import href="modules/generic/descriptors.xsl"/>
  <xsl:import href="attrs/text.xsl"/>
  <xsl:import href="attrs/generic.xsl"/>
</xsl:stylesheet>
