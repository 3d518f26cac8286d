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

  <xsl:mode name="identity" on-no-match="fail" on-multiple-match="fail"/>

  <!-- $at: the baselines and edges of this annex, from attrs/identity.xsl. -->
  <xsl:template match="evaluation" mode="identity" as="element(fo:block-container)+">
    <xsl:param name="at" as="map(xs:string, xs:double)"/>
    <xsl:sequence select="c:label('name', 49.8, $at?name)"/>
    <xsl:call-template name="value">
      <xsl:with-param name="frame" select="p:value-frame(123.5, $at?name, 285, 9.96)"/>
      <xsl:with-param name="text" select="candidate/string-join((@lastName, @firstName), ' ')"/>
      <xsl:with-param name="field" select="l:word('name')"/>
    </xsl:call-template>
    <xsl:sequence select="c:label('number', 411.46, $at?number)"/>
    <xsl:call-template name="value">
      <xsl:with-param name="frame" select="p:value-frame(475.4, $at?number, 69.4, 9.96)"/>
      <xsl:with-param name="text" select="candidate/@number"/>
      <xsl:with-param name="field" select="l:word('number')"/>
    </xsl:call-template>
    <xsl:apply-templates select="form" mode="identity">
      <xsl:with-param name="at" select="$at"/>
    </xsl:apply-templates>
    <xsl:sequence select="c:label('commission', 411.22, $at?commission)"/>
    <xsl:call-template name="value">
      <xsl:with-param name="frame" select="p:value-frame(492.4, $at?commission, 52.4, 9.96)"/>
      <xsl:with-param name="text" select="commission/@number"/>
      <xsl:with-param name="field" select="l:word('commission')"/>
    </xsl:call-template>
    <xsl:apply-templates select="option" mode="identity">
      <xsl:with-param name="at" select="$at"/>
    </xsl:apply-templates>
    <xsl:sequence select="c:label('date', 411.22, $at?option), c:date(., $at?option)"/>
  </xsl:template>

  <xsl:template match="form | option" mode="identity" as="element(fo:block-container)+">
    <xsl:param name="at" as="map(xs:string, xs:double)"/>
    <xsl:variable name="column" as="xs:integer" select="count(preceding-sibling::*[name() = name(current())]) + 1"/>
    <xsl:variable name="key" as="xs:string" select="name() || '-box-' || $column"/>
    <xsl:sequence select="c:choice(@label, (49.8, 205.61)[$column], $at(name()))"/>
    <xsl:sequence select="c:square($at($key || '-left'), $at($key || '-top'), xs:boolean(@ticked), @label)"/>
  </xsl:template>

  <xsl:function name="c:label" as="element(fo:block-container)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:sequence select="fit:kept(string-join(('label', $key, $left, $baseline), ' '), function() { c:new-label($key, $left, $baseline) })"/>
  </xsl:function>

  <xsl:function name="c:new-label" as="element(fo:block-container)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="baseline" as="xs:double"/>
    <fo:block-container>
      <xsl:sequence select="p:text($left, $baseline, 130, 9.96, 11.45)"/>
      <fo:block xsl:use-attribute-sets="label">
        <xsl:value-of select="l:word($key)"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <xsl:function name="c:choice" as="element(fo:block-container)">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:sequence select="fit:kept(string-join(('choice', $label, $left, $baseline), ' '), function() { c:new-choice($label, $left, $baseline) })"/>
  </xsl:function>

  <xsl:function name="c:new-choice" as="element(fo:block-container)">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="baseline" as="xs:double"/>
    <fo:block-container>
      <xsl:sequence select="p:text($left, $baseline, 170, 9.96, 11.45)"/>
      <fo:block xsl:use-attribute-sets="label">
        <xsl:value-of select="$label"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <xsl:function name="c:date" as="element(fo:block-container)?">
    <xsl:param name="evaluation" as="element(evaluation)"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:variable name="date" as="attribute()?" select="$evaluation/commission/@date"/>
    <fo:block-container>
      <xsl:sequence select="p:text(441.7, $baseline, 103, 9.96, 11.45)"/>
      <fo:block>
        <xsl:value-of select="if ($date) then l:date($date) else l:word('date-blank')"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <!-- Names of the members, or the dots to write them on. -->
  <xsl:template match="evaluation" mode="members" as="element(fo:block-container)+">
    <xsl:sequence select="fit:kept('members', c:members-label#0)"/>
    <xsl:for-each select="1, 2">
      <xsl:call-template name="member">
        <xsl:with-param name="name" select="$evaluation/commission/(@member1, @member2)[name() = 'member' || current()]"/>
        <xsl:with-param name="column" select="."/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
  <xsl:mode name="members" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:variable name="evaluation" as="element(evaluation)" select="/evaluation"/>

  <xsl:function name="c:members-label" as="element(fo:block-container)">
    <fo:block-container>
      <xsl:sequence select="p:text(49.8, 189.86, 400, 9, 10.35)"/>
      <fo:block xsl:use-attribute-sets="label">
        <xsl:value-of select="l:word('members')"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <xsl:template name="member" as="element(fo:block-container)">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:choose>
      <xsl:when test="string($name) ne ''">
        <xsl:call-template name="value">
          <xsl:with-param name="frame" select="map{'left': (49.8e0, 293.47e0)[$column], 'top': 191.2e0,
              'width': (240e0, 251e0)[$column], 'height': 16.4e0, 'size': 9e0}"/>
          <xsl:with-param name="text" select="l:fill('member', $name)"/>
          <xsl:with-param name="field" select="l:word('members')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="fit:kept('no member ' || $column, function() { c:no-member($column) })"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="c:no-member" as="element(fo:block-container)">
    <xsl:param name="column" as="xs:integer"/>
    <fo:block-container>
      <xsl:sequence select="p:text((49.8, 293.47)[$column], 205.46, (242, 251)[$column], 9, 10.35)"/>
      <fo:block xsl:use-attribute-sets="dots">
        <xsl:value-of select="l:word('member-blank-' || $column)"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <!-- The frame of a value on the line of its label; a second line of the smallest type has room. -->
  <xsl:function name="p:value-frame" as="map(xs:string, xs:double)">
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="size" as="xs:double"/>
    <xsl:sequence select="map{'left': $left, 'top': $baseline - 0.2595 * $size - 8.2, 'width': $width, 'height': 16.4e0, 'size': $size}"/>
  </xsl:function>
</xsl:stylesheet>
