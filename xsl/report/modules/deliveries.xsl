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
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">
        <xsl:value-of select="l:word('deliveries')"/>
      </h2>
      <xsl:if test="empty((lots/lot, deliveries/delivery))">
        <p>
          <xsl:value-of select="l:word('no-lots')"/>
        </p>
      </xsl:if>
      <xsl:apply-templates select="lots[lot], deliveries[delivery]" mode="deliveries"/>
    </section>
  </xsl:template>

  <xsl:template match="lots" mode="deliveries" as="element()+">
    <xsl:variable name="rows" as="array(*)+">
      <xsl:apply-templates select="lot" mode="deliveries"/>
    </xsl:variable>
    <xsl:sequence select="
        c:left-out-lots(., 'lots-left-out'),
        c:table(l:word('lots'), ('lot', 'audience', 'candidates#', 'size#', 'complete', 'sealed', 'files'), $rows)"/>
  </xsl:template>

  <xsl:template match="deliveries" mode="deliveries" as="element()+">
    <xsl:variable name="rows" as="array(*)+">
      <xsl:apply-templates select="delivery" mode="deliveries"/>
    </xsl:variable>
    <xsl:sequence select="
        c:left-out-lots(., 'deliveries-left-out'),
        c:table(l:word('deliveries-table'), ('file', 'destination', 'delivered', 'attempts#', 'at', 'receipt'), $rows)"/>
  </xsl:template>

  <xsl:function name="c:left-out-lots" as="element(h:p)?">
    <xsl:param name="list" as="element()"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:if test="xs:integer($list/@shown) lt xs:integer($list/@count)">
      <p class="left-out">
        <xsl:value-of select="l:fill($key, $list ! (@shown, @count) ! xs:integer(.))"/>
      </p>
    </xsl:if>
  </xsl:function>

  <xsl:template match="lot" mode="deliveries" as="array(*)">
    <xsl:variable name="links" as="element()+">
      <xsl:apply-templates select="part" mode="deliveries"/>
    </xsl:variable>
    <xsl:sequence select="[
        string(@name), l:word('audience-' || @audience), xs:integer(@candidates),
        l:fill('megabytes', round(sum(part/@bytes ! xs:integer(.)) div 1000000, 1)), l:word('partial-' || @partial),
        (@sealed ! l:time(.), l:word('not-sealed'))[1], $links]"/>
  </xsl:template>

  <xsl:template match="part" mode="deliveries" as="element()+">
    <xsl:if test="position() gt 1">
      <br/>
    </xsl:if>
    <a href="{string-join(tokenize(@path, '/') ! encode-for-uri(.), '/')}">
      <xsl:value-of select="tokenize(@path, '/')[last()]"/>
    </a>
  </xsl:template>

  <xsl:template match="delivery" mode="deliveries" as="array(*)">
    <xsl:sequence select="[
        string(@file), l:fill('destination-at', (string(@destination), string(@address))), l:word('answer-' || @delivered),
        xs:integer(@attempts), (@at ! l:time(.), '–')[1], string(@answer)]"/>
  </xsl:template>
</xsl:stylesheet>
