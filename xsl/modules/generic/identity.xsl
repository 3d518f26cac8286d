<?xml version="1.0" encoding="UTF-8"?>
<!-- Who is evaluated, in which form and option, by which commission, when. -->
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

  <xsl:mode name="generic-identity" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="generic-identity" as="element(fo:table)">
    <xsl:param name="width" as="xs:double"/>
    <xsl:variable name="label" as="xs:double" select="110e0"/>
    <xsl:variable name="value" as="xs:double" select="$width - $label - 8"/>
    <fo:table xsl:use-attribute-sets="generic-table">
      <fo:table-column column-width="{p:pt($label)}"/>
      <fo:table-column column-width="{p:pt($width - $label)}"/>
      <fo:table-body>
        <xsl:sequence select="
            c:identity-row('name', candidate/string-join((@lastName, @firstName), ' '), $value),
            c:identity-row('number', candidate/@number, $value),
            c:identity-row('establishment', class/string-join((@establishment, @academy)[. ne ''], ', '), $value)"/>
        <xsl:sequence select="c:choice-row('form', form), c:choice-row('option', option)"/>
        <xsl:sequence select="
            c:identity-row('commission', commission/@number, $value),
            c:identity-row('date', commission/@date ! l:date(.), $value)"/>
        <xsl:if test="$annex-shown/@audience = 'JURY'">
          <xsl:sequence select="c:identity-row('commission-members', commission/string-join((@member1, @member2)[. ne ''], l:word('and')), $value)"/>
        </xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:function name="c:identity-row" as="element(fo:table-row)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="width" as="xs:double"/>
    <fo:table-row>
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="generic-head">
        <fo:block xsl:use-attribute-sets="generic-text">
          <xsl:value-of select="l:word($key)"/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="generic-cell">
        <xsl:sequence select="c:flowing(string($value), $width)"/>
      </fo:table-cell>
    </fo:table-row>
  </xsl:function>

  <!-- A box for each choice; no row where there is none. -->
  <xsl:function name="c:choice-row" as="element(fo:table-row)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="choices" as="element()*"/>
    <xsl:if test="$choices">
      <fo:table-row>
        <fo:table-cell fox:header="true" xsl:use-attribute-sets="generic-head">
          <fo:block xsl:use-attribute-sets="generic-text">
            <xsl:value-of select="l:word($key)"/>
          </fo:block>
        </fo:table-cell>
        <fo:table-cell xsl:use-attribute-sets="generic-cell">
          <xsl:for-each select="$choices">
            <fo:block xsl:use-attribute-sets="generic-text">
              <xsl:sequence select="c:box('square', 8, xs:boolean(@ticked), @label), c:runs(' ' || @label)"/>
            </fo:block>
          </xsl:for-each>
        </fo:table-cell>
      </fo:table-row>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
