<?xml version="1.0" encoding="UTF-8"?>
<!-- The candidates of a session: their levels, their marks, their commissions. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="cohort" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:function name="c:cohort-id" as="xs:string">
    <xsl:param name="cohort" as="element(cohort)"/>
    <xsl:sequence select="'session-' || count($cohort/preceding-sibling::cohort) + 1"/>
  </xsl:function>

  <xsl:function name="c:cohort-title" as="xs:string">
    <xsl:param name="cohort" as="element(cohort)"/>
    <xsl:sequence select="l:fill('session', (string($cohort/@session), string($cohort/@exam)))"/>
  </xsl:function>

  <xsl:template match="cohort" mode="cohort" as="element(h:section)">
    <xsl:variable name="id" as="xs:string" select="c:cohort-id(.)"/>
    <section aria-labelledby="{$id}">
      <h2 id="{$id}">
        <xsl:value-of select="c:cohort-title(.)"/>
      </h2>
      <p>
        <xsl:sequence select="c:official(., @diploma || ', ' || @exam || ' – ' || @title)"/>
      </p>
      <p>
        <xsl:value-of select="l:fill('cohort-counts', all ! (@candidates, @graded, @absent, @exempt) ! xs:integer(.))"/>
      </p>
      <xsl:apply-templates select="." mode="profile"/>
      <xsl:apply-templates select="." mode="marks"/>
      <xsl:apply-templates select="classes" mode="cohort"/>
      <xsl:apply-templates select="harmonisation" mode="harmonisation"/>
    </section>
  </xsl:template>

  <xsl:template match="classes" mode="cohort" as="element()+">
    <h3>
      <xsl:value-of select="l:word('classes')"/>
    </h3>
    <xsl:variable name="rows" as="array(*)+" select="class ! [
        string(@name), string(@establishment), xs:integer(@candidates), xs:integer(@absent), xs:integer(@exempt), c:spread(marks)]"/>
    <xsl:sequence select="c:table(l:word('classes-table'), ('class', 'establishment', 'candidates#', 'absent#', 'exempt#',
        'min#', 'lower#', 'median#', 'upper#', 'max#'), $rows ! c:flat(.))"/>
    <xsl:if test="xs:integer(@profiles) lt xs:integer(@count)">
      <p class="left-out">
        <xsl:value-of select="l:fill('classes-left-out', (@shown, @count, @profiles) ! xs:integer(.))"/>
      </p>
    </xsl:if>
    <xsl:apply-templates select="class[profile]" mode="cohort"/>
  </xsl:template>

  <xsl:template match="class" mode="cohort" as="element(h:details)">
    <details class="class">
      <summary>
        <xsl:value-of select="l:fill('class-summary', (string(@name), string(@establishment), xs:integer(@candidates)))"/>
      </summary>
      <xsl:apply-templates select="profile, marks" mode="class"/>
    </details>
  </xsl:template>

  <!-- Five cells; a dash where there is no mark. -->
  <xsl:function name="c:spread" as="array(*)">
    <xsl:param name="spread" as="element()?"/>
    <xsl:sequence select="
        if (empty($spread)) then ['–', '–', '–', '–', '–']
        else array { $spread ! (@min, @lower, @median, @upper, @max) ! xs:decimal(.) }"/>
  </xsl:function>

  <!-- A row whose last cell is itself a row. -->
  <xsl:function name="c:flat" as="array(*)">
    <xsl:param name="row" as="array(*)"/>
    <xsl:sequence select="array:join((array:subarray($row, 1, array:size($row) - 1), $row(array:size($row))))"/>
  </xsl:function>
</xsl:stylesheet>
