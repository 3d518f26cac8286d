<?xml version="1.0" encoding="UTF-8"?>
<!-- Appearance of the synthesis of a class: widths of its columns, heights of its rows, in pt. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format"
                exclude-result-prefixes="#all">

  <xsl:variable name="class-width" as="xs:double" select="773e0"/>
  <xsl:variable name="rank-width" as="xs:double" select="20e0"/>
  <xsl:variable name="name-width" as="xs:double" select="150e0"/>
  <xsl:variable name="option-width" as="xs:double" select="36e0"/>
  <xsl:variable name="final-width" as="xs:double" select="40e0"/>
  <xsl:variable name="gaps-width" as="xs:double" select="40e0"/>
  <xsl:variable name="level-width-most" as="xs:double" select="76e0"/>

  <!-- What the rows of candidates have of a page, the profile and the titles of the columns still to be taken off. -->
  <xsl:variable name="rows-room" as="xs:double" select="372e0"/>
  <xsl:variable name="row-height-least" as="xs:double" select="9.6e0"/>
  <xsl:variable name="row-height-most" as="xs:double" select="16e0"/>
  <xsl:variable name="title-height" as="xs:double" select="27e0"/>
  <xsl:variable name="title-width-least" as="xs:double" select="48e0"/>
  <xsl:variable name="scale-height" as="xs:double" select="13e0"/>
  <xsl:variable name="profile-height" as="xs:double" select="11e0"/>
  <xsl:variable name="class-smallest" as="xs:double" select="5e0"/>
  <xsl:variable name="class-leading" as="xs:double" select="1.1e0"/>
  <xsl:variable name="gap-line" as="xs:string" select="'1.4pt solid black'"/>

  <xsl:attribute-set name="class-title">
    <xsl:attribute name="space-before">3pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="class-counts">
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="space-after">4pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="class-scale">
    <xsl:attribute name="space-after">6pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="class-profile">
    <xsl:attribute name="space-before">6pt</xsl:attribute>
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="class-cell">
    <xsl:attribute name="border">0.4pt solid #595959</xsl:attribute>
    <xsl:attribute name="padding-left">2.5pt</xsl:attribute>
    <xsl:attribute name="padding-right">2.5pt</xsl:attribute>
    <xsl:attribute name="display-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="class-head" use-attribute-sets="head-cell">
    <xsl:attribute name="border">0.4pt solid #595959</xsl:attribute>
    <xsl:attribute name="padding-top">1.2pt</xsl:attribute>
    <xsl:attribute name="padding-bottom">1pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="ungraded-cell">
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="font-style">italic</xsl:attribute>
    <xsl:attribute name="background-color">#f2f2f2</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="plain-cell">
    <xsl:attribute name="padding-left">2.5pt</xsl:attribute>
    <xsl:attribute name="padding-right">2.5pt</xsl:attribute>
    <xsl:attribute name="display-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="class-list-first">
    <xsl:attribute name="space-before">3pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="class-list">
    <xsl:attribute name="font-size">8pt</xsl:attribute>
    <xsl:attribute name="line-height">9.6pt</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
