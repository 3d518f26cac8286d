<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of a class: heading, scale, the candidates, the profile of the class, what is not covered. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fit="urn:certigrille:fit"
                xmlns:l="urn:certigrille:words"
                xmlns:p="urn:certigrille:place"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:class-synthesis:1"
                exclude-result-prefixes="#all">

  <xsl:variable name="class" as="element(classSynthesis)" select="/classSynthesis"/>
  <xsl:variable name="graded" as="element(candidate)*" select="$class/candidate[@outcome eq 'GRADED']"/>

  <xsl:template match="/" as="element(fo:root)">
    <fo:root xml:lang="fr-FR" xsl:use-attribute-sets="paper">
      <xsl:call-template name="paper-masters"/>
      <xsl:call-template name="paper-metadata">
        <xsl:with-param name="title"
            select="l:fill('pdf-title', ($class/class/@name, $class/exam/@code, $class/exam/@session))"/>
      </xsl:call-template>
      <fo:page-sequence master-reference="paper">
        <xsl:call-template name="paper-footer">
          <xsl:with-param name="text" select="
              l:fill('footer', ($class/class/@name, $class/class/@establishment, $class/exam/@code, $class/exam/@session))"/>
        </xsl:call-template>
        <fo:flow flow-name="xsl-region-body">
          <xsl:call-template name="class-heading"/>
          <xsl:call-template name="class-scale"/>
          <xsl:call-template name="class-tables"/>
          <xsl:call-template name="class-coverage"/>
          <xsl:call-template name="class-legend"/>
          <fo:block id="paper-end" font-size="0.1pt" line-height="0pt"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <xsl:template name="class-heading" as="element(fo:block)+">
    <fo:block text-align-last="justify" xsl:use-attribute-sets="paper-heading label">
      <xsl:value-of select="$class/exam/@diploma"/>
      <fo:leader leader-pattern="space"/>
      <xsl:value-of select="l:fill('session', $class/exam/@session)"/>
    </fo:block>
    <fo:block text-align-last="justify" xsl:use-attribute-sets="paper-heading">
      <xsl:sequence select="c:runs(l:fill('school', ($class/class/@establishment, $class/class/@academy)))"/>
      <fo:leader leader-pattern="space"/>
      <fo:inline font-style="italic">
        <xsl:value-of select="l:word('teachers')"/>
      </fo:inline>
    </fo:block>
    <fo:block role="H1" xsl:use-attribute-sets="paper-title class-title">
      <xsl:sequence select="c:runs(l:fill('title', $class/class/@name))"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="paper-subtitle">
      <xsl:value-of select="l:fill('exam', ($class/exam/@code, $class/exam/@title))"/>
    </fo:block>
    <xsl:if test="xs:integer($class/@faults) gt 0">
      <fo:block xsl:use-attribute-sets="alarm">
        <xsl:value-of select="l:fill('faults', $class/@faults)"/>
      </fo:block>
    </xsl:if>
    <fo:block xsl:use-attribute-sets="class-counts">
      <xsl:value-of select="string-join((c:counted(), c:marks()), ' · ')"/>
    </fo:block>
  </xsl:template>

  <xsl:function name="c:counted" as="xs:string">
    <xsl:sequence select="l:fill('counts', (count($class/candidate),
        (for $outcome in ('GRADED', 'ABSENT', 'EXEMPT') return count($class/candidate[@outcome eq $outcome]))))"/>
  </xsl:function>

  <!-- The mean, in tenths, and the span of the final marks; nothing where there is none. -->
  <xsl:function name="c:marks" as="xs:string?">
    <xsl:variable name="marks" as="xs:decimal*" select="$class/candidate/@final/xs:decimal(.)"/>
    <xsl:if test="exists($marks)">
      <xsl:sequence select="l:fill('marks',
          ((round(avg($marks) * 10) div 10, min($marks), max($marks), xs:decimal($class/exam/@max)) ! l:number(string(.))))"/>
    </xsl:if>
  </xsl:function>

  <!-- Every level with its letters, its shade and its words. -->
  <xsl:template name="class-scale" as="element(fo:table)">
    <xsl:variable name="share" as="xs:double" select="$class-width div count($class/level)"/>
    <fo:table xsl:use-attribute-sets="table class-scale">
      <xsl:sequence select="c:columns($class/level ! ($level-width-least, $share - $level-width-least))"/>
      <fo:table-body>
        <fo:table-row>
          <xsl:for-each select="$class/level">
            <xsl:sequence select="c:level-cell(@code, $level-width-least, $scale-height)"/>
            <xsl:sequence select="c:fitting-cell(@label, $share - $level-width-least, $scale-height, 8e0, 'scale')"/>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A cell without lines. -->
  <xsl:function name="c:fitting-cell" as="element(fo:table-cell)">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:param name="size" as="xs:double"/>
    <xsl:param name="field" as="xs:string"/>
    <fo:table-cell xsl:use-attribute-sets="plain-cell">
      <xsl:sequence select="c:fit($text, $width - 2 * $cell-padding, $height, $size, $field)"/>
    </fo:table-cell>
  </xsl:function>

  <!-- Text that shrinks until it fits; what does not fit fails the paper rather than be cut. -->
  <xsl:function name="c:fit" as="element(fo:block)">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:param name="size" as="xs:double"/>
    <xsl:param name="field" as="xs:string"/>
    <xsl:variable name="fit" as="map(*)" select="fit:line($text, $width, $height, $size, $class-smallest, $class-leading)"/>
    <xsl:if test="$fit?rest ne ''">
      <xsl:sequence select="error(QName('urn:certigrille:fit', 'field-too-long'), l:word($field))"/>
    </xsl:if>
    <fo:block font-size="{p:pt($fit?size)}" line-height="{p:pt($fit?size * $class-leading)}" xsl:use-attribute-sets="lines">
      <xsl:sequence select="c:runs($fit?text)"/>
    </fo:block>
  </xsl:function>
</xsl:stylesheet>
