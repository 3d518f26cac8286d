<?xml version="1.0" encoding="UTF-8"?>
<!-- Words of the form, and how numbers and dates are written in its language. -->
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

  <!-- Language of the grid, and words from outside that win over ours. -->
  <xsl:param name="language" as="xs:string" select="'fr'"/>
  <xsl:param name="wording" as="document-node()*"/>

  <xsl:variable name="words" as="document-node()*" select="
      $wording, fit:kept('words', function() { doc('../l10n/' || $language || '.xml') })"/>

  <xsl:key name="word" match="l:word" use="@key"/>

  <xsl:function name="l:word" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="found" as="element(l:word)*" select="$words ! key('word', $key, .)"/>
    <xsl:if test="empty($found)">
      <xsl:sequence select="error(QName('urn:certigrille:words', 'word-missing'), $key)"/>
    </xsl:if>
    <xsl:sequence select="string($found[1])"/>
  </xsl:function>

  <!-- The word with {1}, {2}… filled in. -->
  <xsl:function name="l:fill" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:anyAtomicType*"/>
    <xsl:sequence select="fold-left(1 to count($values), l:word($key), function($text as xs:string, $i as xs:integer) as xs:string {
        let $parts := tokenize($text, '\{' || $i || '\}')
        return string-join($parts, string($values[$i]))
      })"/>
  </xsl:function>

  <xsl:function name="l:number" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="translate($number, '.', l:word('decimal'))"/>
  </xsl:function>

  <!-- An ISO date as JJ / MM / AAAA. -->
  <xsl:function name="l:date" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="l:fill('date-parts', reverse(tokenize($date, '-')))"/>
  </xsl:function>
</xsl:stylesheet>
