<?xml version="1.0" encoding="UTF-8"?>
<!-- How long each step took, over all times the run was taken up. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="steps" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:variable name="step-row" as="xs:integer" select="34"/>
  <xsl:variable name="step-left" as="xs:integer" select="190"/>
  <xsl:variable name="step-width" as="xs:integer" select="380"/>

  <xsl:template match="run" mode="steps" as="element(h:section)">
    <section aria-labelledby="steps">
      <h2 id="steps">
        <xsl:value-of select="l:word('steps')"/>
      </h2>
      <xsl:choose>
        <xsl:when test="step">
          <xsl:call-template name="step-chart"/>
        </xsl:when>
        <xsl:otherwise>
          <p>
            <xsl:value-of select="l:word('no-steps')"/>
          </p>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="step-chart" as="element(h:figure)">
    <xsl:variable name="longest" as="xs:decimal" select="
        max((0.01, for $id in distinct-values(step/@id) return c:step-seconds(step[@id = $id])))"/>
    <xsl:variable name="bars" as="element()*">
      <xsl:for-each-group select="step" group-by="@id">
        <xsl:sequence select="c:step-bar(current-group(), position(), $longest)"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="rows" as="array(*)+">
      <xsl:apply-templates select="step" mode="steps"/>
    </xsl:variable>
    <xsl:sequence select="c:chart('steps-chart', l:word('steps-chart'), l:word('steps-chart-desc'),
        $step-left + $step-width + 110, count(distinct-values(step/@id)) * $step-row + 10, $bars,
        c:table(l:word('steps-chart'), ('step', 'execution#', 'status', 'started', 'duration#', 'step-read#', 'step-written#',
            'step-unchanged#', 'step-rejected#'), $rows))"/>
  </xsl:template>

  <xsl:function name="c:step-seconds" as="xs:decimal">
    <xsl:param name="executions" as="element(step)*"/>
    <xsl:sequence select="sum($executions/@seconds ! xs:decimal(.), 0.0)"/>
  </xsl:function>

  <xsl:function name="c:step-bar" as="element()+">
    <xsl:param name="executions" as="element(step)+"/>
    <xsl:param name="row" as="xs:integer"/>
    <xsl:param name="longest" as="xs:decimal"/>
    <xsl:variable name="seconds" as="xs:decimal" select="c:step-seconds($executions)"/>
    <xsl:variable name="top" as="xs:integer" select="($row - 1) * $step-row + 8"/>
    <xsl:variable name="width" as="xs:decimal" select="max((1.0, $step-width * $seconds div $longest))"/>
    <xsl:sequence select="
        c:label('end', $step-left - 8, $top + 16, $executions[1]/@name),
        c:rectangle('bar', $step-left, $top, $width, 22),
        c:label('start', $step-left + $width + 6, $top + 16, l:duration($seconds))"/>
  </xsl:function>

  <xsl:template match="step" mode="steps" as="array(*)">
    <xsl:sequence select="[
        string(@name), xs:integer(@execution), l:word(if (@ended) then 'step-' || @status else 'step-cut'), l:time(@started),
        l:duration(@seconds), xs:integer(@read), xs:integer(@written), xs:integer(@unchanged), xs:integer(@rejected)]"/>
  </xsl:template>
</xsl:stylesheet>
