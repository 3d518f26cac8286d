<?xml version="1.0" encoding="UTF-8"?>
<!-- The bordereau récapitulatif of a lot to XSL-FO. Imports only; the words of the bordereau stand in for those of the form. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:bordereau:1"
                exclude-result-prefixes="#all">

  <xsl:import href="modules/words.xsl"/>
  <xsl:import href="modules/place.xsl"/>
  <xsl:import href="modules/value.xsl"/>
  <xsl:import href="modules/paper.xsl"/>
  <xsl:import href="modules/bordereau.xsl"/>
  <xsl:import href="attrs/text.xsl"/>
  <xsl:import href="attrs/paper.xsl"/>
  <xsl:import href="attrs/bordereau.xsl"/>

  <xsl:variable name="words" as="document-node()" select="doc('l10n/bordereau.xml')"/>
</xsl:stylesheet>
