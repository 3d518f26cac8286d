<?xml version="1.0" encoding="UTF-8"?>
<!-- The distribution of final marks. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="marks" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:variable name="marks-left" as="xs:integer" select="44"/>
  <xsl:variable name="marks-bar" as="xs:integer" select="28"/>
  <xsl:variable name="marks-height" as="xs:integer" select="180"/>

  <xsl:template match="cohort" mode="marks" as="element()+">
    <h3>
      <xsl:value-of select="l:word('marks')"/>
    </h3>
    <xsl:choose>
      <xsl:when test="all/marks">
        <xsl:sequence select="c:marks-text(all/marks), c:distribution(all/marks, c:cohort-id(.) || '-marks', l:word('marks-all'))"/>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:value-of select="l:word('no-marks')"/>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="marks" mode="class" as="element()+">
    <xsl:sequence select="c:marks-text(.), c:distribution(., c:class-id(..) || '-marks', l:fill('marks-of', string(../@name)))"/>
  </xsl:template>

  <xsl:function name="c:marks-text" as="element(h:p)">
    <xsl:param name="marks" as="element(marks)"/>
    <p>
      <xsl:value-of select="l:fill('marks-text', $marks ! (@count, @median, @lower, @upper, @min, @max) ! xs:decimal(.))"/>
    </p>
  </xsl:function>

  <xsl:function name="c:distribution" as="element(h:figure)">
    <xsl:param name="marks" as="element(marks)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="most" as="xs:integer" select="max($marks/bar/@count ! xs:integer(.))"/>
    <xsl:variable name="bars" as="element()+" select="$marks/bar ! c:bar(., position(), $most)"/>
    <xsl:variable name="rows" as="array(*)+" select="$marks/bar ! [c:interval(.), xs:integer(@count)]"/>
    <xsl:sequence select="c:chart($id, $title, l:word('marks-desc'),
        $marks-left + count($marks/bar) * $marks-bar + 10, $marks-height + 66,
        ($bars, c:line('axis', $marks-left, $marks-height + 24, $marks-left + count($marks/bar) * $marks-bar, $marks-height + 24),
        c:label('middle', $marks-left + count($marks/bar) * $marks-bar div 2, $marks-height + 60, l:word('final-mark'))),
        c:table($title, ('mark-interval', 'candidates#'), $rows))"/>
  </xsl:function>

  <xsl:function name="c:bar" as="element()+">
    <xsl:param name="bar" as="element(bar)"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:variable name="left" as="xs:integer" select="$marks-left + ($column - 1) * $marks-bar"/>
    <xsl:variable name="height" as="xs:decimal" select="$marks-height * xs:integer($bar/@count) div $most"/>
    <xsl:variable name="middle" as="xs:decimal" select="$left + $marks-bar div 2"/>
    <xsl:if test="$bar/@count > 0">
      <xsl:sequence select="
          c:rectangle('bar', $left + 2, $marks-height + 24 - $height, $marks-bar - 4, $height),
          c:label('middle small', $middle, $marks-height + 18 - $height, l:number($bar/@count))"/>
    </xsl:if>
    <xsl:sequence select="c:label('middle small', $middle, $marks-height + 40, l:number($bar/@from))"/>
  </xsl:function>

  <!-- From, included, to, not included; the highest mark alone. -->
  <xsl:function name="c:interval" as="xs:string">
    <xsl:param name="bar" as="element(bar)"/>
    <xsl:variable name="next" as="element(bar)?" select="$bar/following-sibling::bar[1]"/>
    <xsl:sequence select="
        if ($next) then l:fill('interval', ($bar/@from, $next/@from) ! xs:decimal(.)) else l:number($bar/@from)"/>
  </xsl:function>
</xsl:stylesheet>
