<?xml version="1.0" encoding="UTF-8"?>
<!-- Title and language of the PDF. The title is a language alternative: PDF/A and PDF/UA ask for it. -->
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

  <xsl:mode name="metadata" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="metadata" as="element(fo:declarations)">
    <xsl:call-template name="titled-metadata">
      <xsl:with-param name="title" select="c:title(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="titled-metadata" as="element(fo:declarations)">
    <xsl:param name="title" as="xs:string"/>
    <fo:declarations>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>
              <rdf:Alt>
                <rdf:li xml:lang="x-default">
                  <xsl:value-of select="$title"/>
                </rdf:li>
              </rdf:Alt>
            </dc:title>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>

  <xsl:function name="c:title" as="xs:string">
    <xsl:param name="evaluation" as="element(evaluation)"/>
    <xsl:variable name="exam" as="element(exam)" select="$evaluation/exam"/>
    <xsl:sequence select="l:fill(
        if ($evaluation/candidate) then 'title-candidate' else 'title',
        ($annex-shown/@label, $annex-shown/@title, $exam/@code, $exam/@session, $evaluation/candidate/@number))"/>
  </xsl:function>
</xsl:stylesheet>
