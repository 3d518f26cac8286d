<?xml version="1.0" encoding="UTF-8"?>
<!-- The candidates and their levels: one table, or several one after the other where a page is too narrow for all columns. -->
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

  <xsl:mode name="class-row" on-no-match="fail" on-multiple-match="fail"/>

  <!-- No narrower than the letters of a level or the code of an item. -->
  <xsl:variable name="level-width-least" as="xs:double"
      select="max((24e0, max($class/(level/@code | assessed/@item) ! string-length(.)) * 4.2e0 + 2 * $cell-padding))"/>
  <!-- Many grids have no options. -->
  <xsl:variable name="option-widths" as="xs:double*" select="$option-width[exists($class/candidate/@option[. ne ''])]"/>
  <xsl:variable name="level-room" as="xs:double" select="$class-width - $rank-width - $name-width - sum($option-widths) - $final-width - $gaps-width"/>
  <xsl:variable name="tables" as="xs:integer"
      select="xs:integer(ceiling(count($class/assessed) * $level-width-least div $level-room))"/>
  <xsl:variable name="columns-per-table" as="xs:integer" select="xs:integer(ceiling(count($class/assessed) div $tables))"/>
  <xsl:variable name="level-width" as="xs:double" select="min(($level-width-most, $level-room div $columns-per-table))"/>

  <!-- A title stands in the head where it fits there; else in a list below. -->
  <xsl:variable name="titled" as="element(assessed)*" select="$class/assessed[$level-width ge $title-width-least][
      fit:line(@title, $level-width - 2 * $cell-padding, $title-height, 6.5e0, $class-smallest, $class-leading)?rest eq '']"/>
  <xsl:variable name="grouped" as="xs:boolean" select="exists($class/assessed/@group)"/>

  <!-- High enough to read, low enough that a class of some thirty goes on one page. -->
  <xsl:variable name="class-row-height" as="xs:double" select="
      max(($row-height-least, min(($row-height-most, ($rows-room
          - (count($class/level) + 1) * $profile-height
          - (if (exists($titled)) then $title-height else 0e0)
          - (if ($grouped) then 12e0 else 0e0)
          - (if (xs:integer($class/@faults) gt 0) then 20e0 else 0e0)
          - (count($uncovered) + count($untitled)) * 9.6e0) div count($class/candidate)))))"/>

  <xsl:template name="class-tables" as="element(fo:table)+">
    <xsl:for-each select="1 to $tables">
      <xsl:variable name="items" as="element(assessed)+"
          select="subsequence($class/assessed, (. - 1) * $columns-per-table + 1, $columns-per-table)"/>
      <xsl:call-template name="class-table">
        <xsl:with-param name="items" select="$items"/>
        <xsl:with-param name="break" select="if (. gt 1) then 'page' else 'auto'"/>
      </xsl:call-template>
      <xsl:call-template name="class-profile">
        <xsl:with-param name="items" select="$items"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="class-table" as="element(fo:table)">
    <xsl:param name="items" as="element(assessed)+"/>
    <xsl:param name="break" as="xs:string"/>
    <fo:table break-before="{$break}" xsl:use-attribute-sets="table">
      <xsl:sequence select="c:class-columns($items)"/>
      <fo:table-header>
        <xsl:if test="$grouped">
          <xsl:call-template name="class-groups">
            <xsl:with-param name="items" select="$items"/>
          </xsl:call-template>
        </xsl:if>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="'rank', 'name', 'option'[exists($option-widths)]">
            <xsl:sequence select="c:head-cell(l:word(.))"/>
          </xsl:for-each>
          <xsl:sequence select="$items ! c:item-cell(.)"/>
          <xsl:sequence select="c:head-cell(l:fill('final', l:number($class/exam/@max))), c:head-cell(l:word('gaps'))"/>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="$class/candidate" mode="class-row">
          <xsl:with-param name="items" select="$items"/>
        </xsl:apply-templates>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- What the levels leave of the width is for the names. -->
  <xsl:function name="c:class-columns" as="element(fo:table-column)+">
    <xsl:param name="items" as="element(assessed)+"/>
    <xsl:sequence select="c:columns(($rank-width, c:name-width($items), $option-widths, $items ! $level-width, $final-width, $gaps-width))"/>
  </xsl:function>

  <xsl:function name="c:name-width" as="xs:double">
    <xsl:param name="items" as="element(assessed)+"/>
    <xsl:sequence select="$name-width + $level-room - count($items) * $level-width"/>
  </xsl:function>

  <xsl:template name="class-groups" as="element(fo:table-row)">
    <xsl:param name="items" as="element(assessed)+"/>
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell number-columns-spanned="{2 + count($option-widths)}" xsl:use-attribute-sets="class-head">
        <fo:block/>
      </fo:table-cell>
      <xsl:for-each-group select="$items" group-adjacent="string(@group)">
        <fo:table-cell number-columns-spanned="{count(current-group())}" xsl:use-attribute-sets="class-head">
          <xsl:sequence select="c:fit(current-grouping-key(), count(current-group()) * $level-width - 2 * $cell-padding,
              11e0, 7.5e0, 'legend')"/>
        </fo:table-cell>
      </xsl:for-each-group>
      <fo:table-cell number-columns-spanned="2" xsl:use-attribute-sets="class-head">
        <fo:block/>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:function name="c:head-cell" as="element(fo:table-cell)">
    <xsl:param name="text" as="xs:string"/>
    <fo:table-cell xsl:use-attribute-sets="class-head">
      <fo:block font-size="7pt" line-height="8pt">
        <xsl:value-of select="$text"/>
      </fo:block>
    </fo:table-cell>
  </xsl:function>

  <xsl:function name="c:item-cell" as="element(fo:table-cell)">
    <xsl:param name="item" as="element(assessed)"/>
    <fo:table-cell xsl:use-attribute-sets="class-head">
      <xsl:sequence select="c:fit($item/@item, $level-width - 2 * $cell-padding, 10e0, 8.5e0, 'legend')"/>
      <xsl:if test="$item intersect $titled">
        <fo:block font-weight="normal">
          <xsl:sequence select="c:fit($item/@title, $level-width - 2 * $cell-padding, $title-height, 6.5e0, 'legend')"/>
        </fo:block>
      </xsl:if>
    </fo:table-cell>
  </xsl:function>

  <xsl:template match="candidate" mode="class-row" as="element(fo:table-row)">
    <xsl:param name="items" as="element(assessed)+"/>
    <xsl:variable name="candidate" as="element(candidate)" select="."/>
    <fo:table-row block-progression-dimension="{p:pt($class-row-height)}" keep-together.within-page="always">
      <xsl:sequence select="
          c:class-cell(string(count(preceding-sibling::candidate) + 1), $rank-width, 'center', 'rank'),
          c:class-cell(@lastName || ' ' || @firstName, c:name-width($items), 'start', 'name'),
          $option-widths ! c:class-cell($candidate/@option, ., 'center', 'option')"/>
      <xsl:choose>
        <xsl:when test="exists(rating)">
          <xsl:sequence select="$items ! c:rating($candidate, @code)"/>
        </xsl:when>
        <xsl:otherwise>
          <fo:table-cell number-columns-spanned="{count($items)}" xsl:use-attribute-sets="class-cell ungraded-cell">
            <xsl:sequence select="c:fit(l:word(@outcome), count($items) * $level-width - 2 * $cell-padding, $class-row-height - 1, 8e0, 'legend')"/>
          </fo:table-cell>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:sequence select="
          c:class-cell((@final ! l:number(.), l:word('none'))[1], $final-width, 'center', 'final'),
          c:class-cell((string(c:gaps($candidate))[. ne '0'], l:word('none'))[1], $gaps-width, 'center', 'gaps')"/>
    </fo:table-row>
  </xsl:template>

  <xsl:function name="c:class-cell" as="element(fo:table-cell)">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="align" as="xs:string"/>
    <xsl:param name="field" as="xs:string"/>
    <fo:table-cell text-align="{$align}" xsl:use-attribute-sets="class-cell">
      <xsl:sequence select="c:fit($text, $width - 2 * $cell-padding, $class-row-height - 1, 8.5e0, $field)"/>
    </fo:table-cell>
  </xsl:function>

  <xsl:function name="c:rating" as="element(fo:table-cell)">
    <xsl:param name="candidate" as="element(candidate)"/>
    <xsl:param name="assessed" as="xs:string"/>
    <xsl:variable name="level" as="xs:string?" select="$candidate/rating[@assessed eq $assessed]/@level"/>
    <xsl:sequence select="if (exists($level)) then c:level-cell($level, $level-width, $class-row-height - 1)
        else c:class-cell(l:word('none'), $level-width, 'center', 'legend')"/>
  </xsl:function>

  <!-- How much of what a graded candidate was assessed in could not be evaluated. -->
  <xsl:function name="c:gaps" as="xs:integer">
    <xsl:param name="candidate" as="element(candidate)"/>
    <xsl:sequence select="count($candidate[@outcome eq 'GRADED']/rating[@level = $class/level[not(xs:boolean(@evaluated))]/@code])"/>
  </xsl:function>
</xsl:stylesheet>
