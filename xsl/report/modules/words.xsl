<?xml version="1.0" encoding="UTF-8"?>
<!-- Words in the language of the run, and how it writes numbers, times and durations. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:variable name="language" as="xs:string" select="/run/@language"/>
  <xsl:variable name="words" as="document-node()" select="doc('../l10n/' || $language || '.xml')"/>

  <xsl:decimal-format name="fr" decimal-separator="," grouping-separator="&#x202F;"/>
  <xsl:decimal-format name="en"/>

  <xsl:key name="word" match="l:word" use="@key"/>

  <xsl:function name="l:word" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="string(exactly-one(key('word', $key, $words)))"/>
  </xsl:function>

  <!-- The word with {1}, {2}… filled in; numbers as the language writes them. -->
  <xsl:function name="l:fill" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:anyAtomicType*"/>
    <xsl:sequence select="fold-left(1 to count($values), l:word($key), function($text as xs:string, $i as xs:integer) as xs:string {
        string-join(tokenize($text, '\{' || $i || '\}'), l:text($values[$i]))
      })"/>
  </xsl:function>

  <!-- The word for one, or for many. -->
  <xsl:function name="l:count" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="number" as="xs:decimal"/>
    <xsl:sequence select="l:fill($key || (if ($number lt 2 and ($language eq 'fr' or $number eq 1)) then '-one' else '-many'), $number)"/>
  </xsl:function>

  <xsl:function name="l:text" as="xs:string">
    <xsl:param name="value" as="xs:anyAtomicType"/>
    <xsl:sequence select="if ($value instance of xs:decimal) then l:number($value) else string($value)"/>
  </xsl:function>

  <xsl:function name="l:number" as="xs:string">
    <xsl:param name="number" as="xs:decimal"/>
    <xsl:sequence select="translate(format-number($number, l:word('number'), $language), '-', '−')"/>
  </xsl:function>

  <!-- A number that has a sign unless it is zero. -->
  <xsl:function name="l:signed" as="xs:string">
    <xsl:param name="number" as="xs:decimal"/>
    <xsl:sequence select="(if ($number gt 0) then '+' else '') || l:number($number)"/>
  </xsl:function>

  <xsl:function name="l:percent" as="xs:string">
    <xsl:param name="part" as="xs:decimal"/>
    <xsl:param name="whole" as="xs:decimal"/>
    <xsl:sequence select="l:fill('percent', if ($whole eq 0) then 0 else round($part * 100 div $whole))"/>
  </xsl:function>

  <!-- Day and time with the offset of where the readers are. -->
  <xsl:function name="l:time" as="xs:string">
    <xsl:param name="time" as="xs:dateTime?"/>
    <xsl:sequence select="
        if (empty($time)) then l:word('unknown')
        else l:fill('date-time', (
            string(day-from-dateTime($time)), l:word('month-' || month-from-dateTime($time)), string(year-from-dateTime($time)),
            format-dateTime($time, '[H01]:[m01]:[s01]'), format-dateTime($time, 'UTC[Z]')))"/>
  </xsl:function>

  <xsl:function name="l:duration" as="xs:string">
    <xsl:param name="seconds" as="xs:decimal?"/>
    <xsl:variable name="whole" as="xs:integer" select="xs:integer(floor(($seconds, 0)[1]))"/>
    <xsl:sequence select="
        if (empty($seconds)) then l:word('unknown')
        else if ($seconds lt 60) then l:fill('seconds', $seconds)
        else if ($seconds lt 3600) then l:fill('minutes', ($whole idiv 60, $whole mod 60))
        else l:fill('hours', ($whole idiv 3600, $whole mod 3600 idiv 60))"/>
  </xsl:function>

  <!-- Official wording, in the grid's language in every report. -->
  <xsl:function name="c:official" as="element(h:span)">
    <xsl:param name="cohort" as="element(cohort)"/>
    <xsl:param name="text" as="xs:string"/>
    <span lang="{$cohort/@language}">
      <xsl:value-of select="$text"/>
    </span>
  </xsl:function>
</xsl:stylesheet>
