<?xml version="1.0" encoding="UTF-8"?>
<!-- The sheet for the candidate: observations on each part, appréciation, mark, visas. -->
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

  <xsl:mode name="appraisal" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="evaluation" mode="appraisal" as="element(fo:page-sequence)+">
    <xsl:variable name="fits" as="map(*)+" select="
        c:comment(part[1], 219.6, 88.9), c:comment(part[2], 337.7, 88.9), c:comment(appreciation, 448.4, 179.5)"/>
    <xsl:call-template name="page">
      <xsl:with-param name="master" select="'portrait'"/>
      <xsl:with-param name="number" select="3"/>
      <xsl:with-param name="rules" select="function() as xs:string+ { c:heading-rules(), c:appraisal-rules() }"/>
      <xsl:with-param name="content" as="element()+">
        <xsl:sequence select="c:heading(exam, l:fill('annex', ($annex-shown/@label, $annex-shown/@title)))"/>
        <xsl:apply-templates select="." mode="identity">
          <xsl:with-param name="at" select="$identity-appraisal"/>
        </xsl:apply-templates>
        <xsl:sequence select="
            c:small-heading('H2', part[1]/@title, 202.58), c:small-heading('P', l:word('observations'), 217.94), c:comment-block($fits[1]),
            c:small-heading('H2', part[2]/@title, 320.69), c:small-heading('P', l:word('observations'), 336.05), c:comment-block($fits[2]),
            c:small-heading('H2', l:word('appreciation'), 435.79), c:comment-block($fits[3])"/>
        <xsl:apply-templates select="mark" mode="mark">
          <xsl:with-param name="label" select="l:word('mark')"/>
          <xsl:with-param name="value" select="c:mark(., mark/@final)"/>
          <xsl:with-param name="baseline" select="643.06"/>
        </xsl:apply-templates>
        <xsl:sequence select="c:small-heading('H2', l:word('visa'), 673.68)"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="." mode="suite">
      <xsl:with-param name="rests" select="$fits ! ?rest"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:function name="c:appraisal-rules" as="xs:string+">
    <xsl:sequence select="
        p:ground(49.56, 190.94, 545.76, 209.3, $part-grey), p:ground(49.56, 309.05, 545.76, 327.41, $part-grey),
        p:frame(49.56, 118.82, 545.76, 716.16),
        (141.14, 166.94, 190.94, 209.3, 309.05, 327.41, 427.15, 659.02) ! p:line(49.56, ., 545.76, .),
        p:line(411.1, 118.82, 411.1, 190.94),
        p:frame(411.1, 628.9, 489.12, 652.18)"/>
  </xsl:function>

  <xsl:function name="c:small-heading" as="element(fo:block-container)">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="baseline" as="xs:double"/>
    <xsl:sequence select="fit:kept(string-join(('small heading', $role, $text, $baseline), ' '), function() { c:new-small-heading($role, $text, $baseline) })"/>
  </xsl:function>

  <xsl:function name="c:new-small-heading" as="element(fo:block-container)">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="baseline" as="xs:double"/>
    <fo:block-container>
      <xsl:sequence select="p:text(49.8, $baseline, 495.72, 9, 10.35)"/>
      <fo:block role="{$role}" xsl:use-attribute-sets="label">
        <xsl:value-of select="$text"/>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <!-- A comment fitted into its frame. -->
  <xsl:function name="c:comment" as="map(*)">
    <xsl:param name="comment" as="element()"/>
    <xsl:param name="top" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:sequence select="map:put(map:put(
        fit:text(string($comment), $comment-width, $height, $comment-size, $smallest, $leading), 'top', $top), 'height', $height)"/>
  </xsl:function>

  <xsl:function name="c:comment-block" as="element(fo:block-container)?">
    <xsl:param name="fit" as="map(*)"/>
    <xsl:if test="$fit?text ne '' or $fit?rest ne ''">
      <fo:block-container xsl:use-attribute-sets="comment">
        <xsl:sequence select="p:box($comment-left, $fit?top, $comment-width, $fit?height), c:fitted($fit?text, $fit?size)"/>
        <xsl:if test="$fit?rest ne ''">
          <fo:block xsl:use-attribute-sets="continues">
            <xsl:value-of select="l:word('continues')"/>
          </fo:block>
        </xsl:if>
      </fo:block-container>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
