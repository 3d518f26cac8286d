<?xml version="1.0" encoding="UTF-8"?>
<!-- What is wrong or worth a look, workbook by workbook: code, place, reason, what to do. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="findings" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="findings" mode="findings" as="element(h:section)">
    <section aria-labelledby="findings">
      <h2 id="findings">
        <xsl:value-of select="l:word('findings')"/>
      </h2>
      <p>
        <xsl:value-of select="
            if (@errors + @warnings = 0) then l:word('no-findings')
            else l:count('errors', @errors) || ' ' || l:count('warnings', @warnings)"/>
      </p>
      <xsl:sequence select="c:left-out(@shown, xs:integer(@errors) + xs:integer(@warnings))"/>
      <xsl:apply-templates select="file" mode="findings"/>
    </section>
  </xsl:template>

  <xsl:template match="notes" mode="findings" as="element(h:section)">
    <section aria-labelledby="notes">
      <h2 id="notes">
        <xsl:value-of select="l:word('notes')"/>
      </h2>
      <details>
        <summary>
          <xsl:value-of select="l:count('notes-count', @count)"/>
        </summary>
        <xsl:sequence select="c:left-out(@shown, @count)"/>
        <xsl:apply-templates select="file" mode="findings"/>
      </details>
    </section>
  </xsl:template>

  <!-- Says how many are not shown, and where they are. -->
  <xsl:function name="c:left-out" as="element(h:p)?">
    <xsl:param name="shown" as="xs:integer"/>
    <xsl:param name="all" as="xs:integer"/>
    <xsl:if test="$shown lt $all">
      <p class="left-out">
        <xsl:value-of select="l:fill('left-out', ($shown, $all))"/>
      </p>
    </xsl:if>
  </xsl:function>

  <xsl:template match="file" mode="findings" as="element()+">
    <h3>
      <xsl:value-of select="@name"/>
    </h3>
    <xsl:if test="@copy">
      <p>
        <a href="{@copy}">
          <xsl:value-of select="l:fill('copy', string(@name))"/>
        </a>
      </p>
    </xsl:if>
    <xsl:variable name="rows" as="array(*)+">
      <xsl:apply-templates select="finding" mode="findings"/>
    </xsl:variable>
    <xsl:sequence select="c:table(
        l:fill('findings-of', string(@name)), ('code', 'severity', 'sheet', 'cell', 'reason', 'response'), $rows)"/>
  </xsl:template>

  <xsl:template match="finding" mode="findings" as="array(*)">
    <xsl:variable name="severity" as="element(h:span)">
      <span class="severity {lower-case(@severity)}">
        <xsl:value-of select="l:word('severity-' || @severity)"/>
      </span>
    </xsl:variable>
    <xsl:sequence select="[string(@code), $severity, string(@sheet), string(@cell), string(reason), string(response)]"/>
  </xsl:template>
</xsl:stylesheet>
