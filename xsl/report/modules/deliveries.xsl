<?xml version="1.0" encoding="UTF-8"?>
<!-- The lots made, and what became of them. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="deliveries" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="run" mode="deliveries" as="element(h:section)">
    <xsl:variable name="lots" as="array(*)*" select="lot ! c:lot-row(.)"/>
    <xsl:variable name="deliveries" as="array(*)*" select="delivery ! c:delivery-row(.)"/>
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">
        <xsl:value-of select="l:word('deliveries')"/>
      </h2>
      <xsl:if test="empty((lot, delivery))">
        <p>
          <xsl:value-of select="l:word('no-lots')"/>
        </p>
      </xsl:if>
      <xsl:if test="lot">
        <xsl:sequence select="c:table(l:word('lots'), ('lot', 'audience', 'candidates#', 'documents#', 'size#', 'complete', 'sealed'), $lots)"/>
      </xsl:if>
      <xsl:if test="delivery">
        <xsl:sequence select="c:table(l:word('deliveries-table'), ('lot', 'target', 'transport', 'delivered', 'attempts#', 'at', 'receipt'), $deliveries)"/>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:function name="c:lot-row" as="array(*)">
    <xsl:param name="lot" as="element(lot)"/>
    <xsl:variable name="link" as="element(h:a)">
      <a href="{string-join(tokenize($lot/@path, '/') ! encode-for-uri(.), '/')}">
        <xsl:value-of select="$lot/@name"/>
      </a>
    </xsl:variable>
    <xsl:sequence select="[
        $link, l:word('audience-' || $lot/@audience), xs:integer($lot/@candidates), xs:integer($lot/@documents),
        l:fill('megabytes', round(xs:integer($lot/@bytes) div 1000000, 1)), l:word('complete-' || $lot/@complete), l:word('answer-' || $lot/@sealed)]"/>
  </xsl:function>

  <xsl:function name="c:delivery-row" as="array(*)">
    <xsl:param name="delivery" as="element(delivery)"/>
    <xsl:sequence select="[
        string($delivery/@lot), string($delivery/@target), string($delivery/@transport), l:word('answer-' || $delivery/@delivered),
        xs:integer($delivery/@attempts), ($delivery/@at ! l:time(.), '–')[1], string($delivery/@receipt)]"/>
  </xsl:function>
</xsl:stylesheet>
