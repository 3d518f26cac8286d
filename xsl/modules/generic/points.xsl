<?xml version="1.0" encoding="UTF-8"?>
<!-- Bonuses, penalties and marks. -->
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

  <xsl:mode name="generic-points" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="generic-points" as="element()+">
    <xsl:sequence select="c:generic-heading(l:word('marks'))"/>
    <fo:table xsl:use-attribute-sets="generic-table" keep-together.within-page="always">
      <fo:table-column column-width="proportional-column-width(4)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <xsl:if test="xs:boolean(mark/@computes)">
          <xsl:sequence select="c:mark-row('computed-mark', c:shown-mark(., mark/@computed), mark/@max)"/>
        </xsl:if>
        <xsl:sequence select="c:mark-row('proposed-mark', c:shown-mark(., mark/@value), mark/@max)"/>
        <xsl:apply-templates select="bonus, penalties/penalty" mode="generic-points"/>
        <xsl:sequence select="c:mark-row('final-mark', c:shown-mark(., mark/@final), mark/@max)"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="bonus | penalty" mode="generic-points" as="element(fo:table-row)">
    <xsl:variable name="sign" as="xs:string" select="if (self::bonus) then '+ ' else '− '"/>
    <fo:table-row>
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="generic-cell">
        <fo:block xsl:use-attribute-sets="generic-text">
          <xsl:sequence select="c:box('square', 8, xs:boolean(@applied), @label), c:runs(' ' || c:adjustment-text(.))"/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="generic-box-cell">
        <fo:block xsl:use-attribute-sets="generic-text">
          <xsl:value-of select="if (xs:boolean(@applied)) then $sign || l:number(@points) else ''"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- In French what is less than two is singular; in English only one is. -->
  <xsl:function name="c:adjustment-text" as="xs:string">
    <xsl:param name="adjustment" as="element()"/>
    <xsl:variable name="points" as="xs:decimal" select="xs:decimal($adjustment/@points)"/>
    <xsl:variable name="singular" as="xs:boolean" select="if (starts-with(l:word('locale'), 'fr')) then $points lt 2 else $points eq 1"/>
    <xsl:sequence select="l:fill(name($adjustment) || (if ($singular) then '-one' else '-many'), ($adjustment/@label, l:number($adjustment/@points)))"/>
  </xsl:function>

  <xsl:function name="c:mark-row" as="element(fo:table-row)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="mark" as="xs:string?"/>
    <xsl:param name="max" as="xs:string"/>
    <fo:table-row>
      <fo:table-cell fox:header="true" xsl:use-attribute-sets="generic-head">
        <fo:block xsl:use-attribute-sets="generic-text">
          <xsl:value-of select="l:word($key)"/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="generic-box-cell">
        <fo:block font-weight="bold" xsl:use-attribute-sets="generic-text">
          <xsl:value-of select="string-join(($mark, l:fill('out-of', l:number($max))), ' ')"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:function>

  <!-- The mark or, of a candidate without one, why there is none. -->
  <xsl:function name="c:shown-mark" as="xs:string?">
    <xsl:param name="evaluation" as="element(evaluation)"/>
    <xsl:param name="mark" as="attribute()?"/>
    <xsl:sequence select="if ($mark) then l:number($mark)
        else if ($evaluation/@outcome = ('ABSENT', 'EXEMPT')) then l:word(lower-case($evaluation/@outcome))
        else ()"/>
  </xsl:function>

  <xsl:mode name="generic-final-mark" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="generic-final-mark" as="element()+">
    <xsl:sequence select="c:generic-heading(l:word('mark'))"/>
    <fo:table xsl:use-attribute-sets="generic-table">
      <fo:table-column column-width="proportional-column-width(4)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <xsl:sequence select="c:mark-row('final-mark', c:shown-mark(., mark/@final), mark/@max)"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
