<?xml version="1.0" encoding="UTF-8"?>
<!-- What was read, imported, set aside and made, in figures. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="summary" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="counts" mode="summary" as="element(h:section)">
    <section aria-labelledby="summary">
      <h2 id="summary">
        <xsl:value-of select="l:word('summary')"/>
      </h2>
      <dl class="figures">
        <xsl:apply-templates select="@read, @changed, @unchanged, @rejected, @rendered, @syntheses, @lots, @delivered, @evaluations, @documents" mode="summary"/>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="@*" mode="summary" as="element(h:div)">
    <xsl:sequence select="c:figure(local-name(), xs:integer(.))"/>
  </xsl:template>

  <xsl:function name="c:figure" as="element(h:div)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <div>
      <dt>
        <xsl:value-of select="l:count('count-' || $key, $number)"/>
      </dt>
      <dd>
        <xsl:value-of select="l:number($number)"/>
      </dd>
    </div>
  </xsl:function>
</xsl:stylesheet>
