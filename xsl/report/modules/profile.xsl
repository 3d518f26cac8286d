<?xml version="1.0" encoding="UTF-8"?>
<!-- The profile as a heat map: how many candidates reached which level of which competence. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="profile" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="class" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:variable name="heat-top" as="xs:integer" select="44"/>
  <xsl:variable name="heat-width" as="xs:integer" select="122"/>
  <xsl:variable name="heat-height" as="xs:integer" select="34"/>

  <xsl:template match="cohort" mode="profile" as="element()+">
    <h3>
      <xsl:value-of select="l:word('profile')"/>
    </h3>
    <p>
      <xsl:value-of select="l:word('profile-how')"/>
    </p>
    <dl class="key">
      <xsl:for-each select="assessed">
        <div>
          <dt>
            <xsl:value-of select="@code"/>
          </dt>
          <dd lang="{../@language}">
            <xsl:value-of select="@title"/>
          </dd>
        </div>
      </xsl:for-each>
    </dl>
    <xsl:sequence select="c:heat-map(all/profile, c:cohort-id(.) || '-profile', l:word('profile-all'))"/>
  </xsl:template>

  <xsl:template match="profile" mode="class" as="element(h:figure)">
    <xsl:sequence select="c:heat-map(., c:class-id(..) || '-profile', l:fill('profile-of', string(../@name)))"/>
  </xsl:template>

  <xsl:function name="c:class-id" as="xs:string">
    <xsl:param name="class" as="element(class)"/>
    <xsl:sequence select="c:cohort-id($class/ancestor::cohort) || '-class-' || count($class/preceding-sibling::class) + 1"/>
  </xsl:function>

  <!-- Room for the longest code. -->
  <xsl:function name="c:heat-left" as="xs:integer">
    <xsl:param name="rows" as="element(row)+"/>
    <xsl:sequence select="24 + 10 * max($rows/@assessed ! string-length(.))"/>
  </xsl:function>

  <xsl:function name="c:heat-map" as="element(h:figure)">
    <xsl:param name="profile" as="element(profile)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="levels" as="element(level)+" select="$profile/ancestor::cohort/level"/>
    <xsl:variable name="rows" as="element(row)+" select="$profile/row"/>
    <xsl:sequence select="c:chart($id, $title, l:fill('profile-desc', $title),
        c:heat-left($rows) + count($levels) * $heat-width, $heat-top + count($rows) * $heat-height,
        (c:heat-heads($levels, c:heat-left($rows)), c:heat-rows($rows, c:heat-left($rows))), c:heat-table($rows, $levels, $title))"/>
  </xsl:function>

  <xsl:function name="c:heat-heads" as="element()+">
    <xsl:param name="levels" as="element(level)+"/>
    <xsl:param name="left" as="xs:integer"/>
    <xsl:for-each select="$levels">
      <xsl:variable name="middle" as="xs:decimal" select="$left + (position() - 0.5) * $heat-width"/>
      <xsl:sequence select="c:label('middle strong', $middle, 16, @code), c:label('middle small', $middle, 34, c:short(@label, 19))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="c:heat-rows" as="element()+">
    <xsl:param name="rows" as="element(row)+"/>
    <xsl:param name="left" as="xs:integer"/>
    <xsl:for-each select="$rows">
      <xsl:variable name="top" as="xs:integer" select="$heat-top + (position() - 1) * $heat-height"/>
      <xsl:sequence select="c:label('end strong', $left - 8, $top + 22, @assessed),
          cell ! c:heat-cell(., $left + (position() - 1) * $heat-width, $top)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The darker the more; the figures are printed in it. -->
  <xsl:function name="c:heat-cell" as="element()+">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:param name="left" as="xs:integer"/>
    <xsl:param name="top" as="xs:integer"/>
    <xsl:variable name="all" as="xs:integer" select="sum($cell/../cell/@count ! xs:integer(.))"/>
    <xsl:variable name="heat" as="xs:integer" select="if ($all eq 0) then 0 else xs:integer(ceiling(xs:integer($cell/@count) * 5 div $all))"/>
    <xsl:sequence select="
        c:rectangle('heat-' || $heat, $left + 1, $top + 1, $heat-width - 2, $heat-height - 2),
        c:label('middle on-heat-' || $heat, $left + $heat-width div 2, $top + 22,
            l:fill('heat-cell', (xs:integer($cell/@count), l:percent($cell/@count, $all))))"/>
  </xsl:function>

  <xsl:function name="c:heat-table" as="element(h:div)">
    <xsl:param name="rows" as="element(row)+"/>
    <xsl:param name="levels" as="element(level)+"/>
    <xsl:param name="title" as="xs:string"/>
    <div class="scroll" role="group" aria-label="{$title}" tabindex="0">
      <table>
        <caption>
          <xsl:value-of select="$title"/>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <xsl:value-of select="l:word('competence')"/>
            </th>
            <xsl:for-each select="$levels">
              <th scope="col" lang="{../@language}" class="number">
                <xsl:value-of select="@label"/>
              </th>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody>
          <xsl:sequence select="$rows ! c:heat-table-row(.)"/>
        </tbody>
      </table>
    </div>
  </xsl:function>

  <xsl:function name="c:heat-table-row" as="element(h:tr)">
    <xsl:param name="row" as="element(row)"/>
    <tr>
      <th scope="row" lang="{$row/ancestor::cohort/@language}">
        <xsl:value-of select="$row/@assessed || ' ' || $row/ancestor::cohort/assessed[@code = $row/@assessed]/@title"/>
      </th>
      <xsl:for-each select="$row/cell">
        <td class="number">
          <xsl:value-of select="l:number(@count)"/>
        </td>
      </xsl:for-each>
    </tr>
  </xsl:function>
</xsl:stylesheet>
