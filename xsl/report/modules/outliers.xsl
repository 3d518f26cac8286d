<?xml version="1.0" encoding="UTF-8"?>
<!-- The marks that stand out, one by one. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="outliers" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="outliers" mode="outliers" as="element()+">
    <h4>
      <xsl:value-of select="l:word('outliers')"/>
    </h4>
    <p>
      <xsl:value-of select="if (@count = 0) then l:word('no-outliers') else l:count('outliers-count', @count)"/>
    </p>
    <xsl:if test="@shown &lt; @count">
      <p class="left-out">
        <xsl:value-of select="l:fill('outliers-left-out', (@shown, @count) ! xs:integer(.))"/>
      </p>
    </xsl:if>
    <xsl:if test="outlier">
      <xsl:variable name="rows" as="array(*)+">
        <xsl:apply-templates select="outlier" mode="outliers"/>
      </xsl:variable>
      <xsl:sequence select="c:table(l:word('outliers'), ('candidate', 'name', 'class', 'commission', 'levels', 'mark#', 'reference#',
          'gap#', 'compared-with', 'place'), $rows)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="outlier" mode="outliers" as="array(*)">
    <xsl:sequence select="[
        string(@candidate), @lastName || ' ' || @firstName, @class || ', ' || @establishment, string(@commission), string(@levels),
        xs:decimal(@mark), xs:decimal(reference/@median), l:signed(reference/@gap), c:compared-with(reference),
        l:fill('row', (string(@file), string(@sheet), string(@row)))]"/>
  </xsl:template>

  <xsl:function name="c:compared-with" as="xs:string">
    <xsl:param name="reference" as="element(reference)?"/>
    <xsl:sequence select="
        if (empty($reference)) then l:word('not-compared')
        else l:fill(if ($reference/@steps = 0) then 'same-profile' else 'near-profiles',
            $reference ! (@count, @commissions, @steps) ! xs:integer(.))"/>
  </xsl:function>
</xsl:stylesheet>
