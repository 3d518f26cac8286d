<?xml version="1.0" encoding="UTF-8"?>
<!-- Marks against profiles over all commissions, and how that is measured, in plain words. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="harmonisation" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:variable name="plane-left" as="xs:integer" select="56"/>
  <xsl:variable name="plane-top" as="xs:integer" select="14"/>
  <xsl:variable name="plane-width" as="xs:integer" select="560"/>
  <xsl:variable name="plane-height" as="xs:integer" select="300"/>

  <xsl:template match="harmonisation" mode="harmonisation" as="element()+">
    <xsl:variable name="limits" as="xs:decimal+" select="
        (@minMarks, @minCommissions, @maxSteps, @deviations, @minGap, @minTilt) ! xs:decimal(.)"/>
    <h3 id="{c:cohort-id(..)}-harmonisation">
      <xsl:value-of select="l:word('harmonisation')"/>
    </h3>
    <p>
      <xsl:value-of select="l:fill('harmonisation-counts', (xs:integer(@marks), xs:integer(@compared), xs:integer(@marks) - xs:integer(@compared)))"/>
    </p>
    <details open="open">
      <summary>
        <xsl:value-of select="l:word('method')"/>
      </summary>
      <xsl:for-each select="1 to 5">
        <p>
          <xsl:value-of select="l:fill('method-' || ., $limits)"/>
        </p>
      </xsl:for-each>
    </details>
    <xsl:apply-templates select=".[band]" mode="plane"/>
    <xsl:apply-templates select="outliers" mode="outliers"/>
    <xsl:apply-templates select="commissions[commission]" mode="commissions"/>
  </xsl:template>

  <xsl:mode name="plane" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="harmonisation" mode="plane" as="element(h:figure)">
    <xsl:variable name="rows" as="array(*)+" select="band ! [c:mean-level(@profile, ../..), xs:integer(marks/@count), c:spread(marks)]"/>
    <xsl:variable name="outliers" as="element()*" select="
        outliers/outlier[@profile] ! c:dot(true(), c:plane-x(@profile, $plane-width, ../../..), c:plane-y(@mark, $plane-height, ../../..))"/>
    <xsl:sequence select="c:chart(c:cohort-id(..) || '-plane', l:word('plane'), l:word('plane-desc'),
        $plane-left + $plane-width + 30, $plane-top + $plane-height + 62,
        (c:plane-axes(.., $plane-width, $plane-height), band ! c:band(.), $outliers,
        c:label('middle', $plane-left + $plane-width div 2, $plane-top + $plane-height + 54, l:word('mean-level'))),
        c:table(l:word('plane'), ('mean-level', 'marks-count#', 'min#', 'lower#', 'median#', 'upper#', 'max#'), $rows ! c:flat(.)))"/>
  </xsl:template>

  <!-- From the lowest level that evaluates to the highest. -->
  <xsl:function name="c:plane-x" as="xs:decimal">
    <xsl:param name="profile" as="xs:decimal"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:param name="cohort" as="element(cohort)"/>
    <xsl:variable name="top" as="xs:integer" select="max((1, count($cohort/level[@evaluated = 'true']) - 1))"/>
    <xsl:sequence select="$plane-left + 14 + ($width - 28) * $profile div $top"/>
  </xsl:function>

  <xsl:function name="c:plane-y" as="xs:decimal">
    <xsl:param name="mark" as="xs:decimal"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:param name="cohort" as="element(cohort)"/>
    <xsl:sequence select="$plane-top + $height * (1 - $mark div xs:decimal($cohort/@max))"/>
  </xsl:function>

  <xsl:function name="c:plane-axes" as="element()+">
    <xsl:param name="cohort" as="element(cohort)"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:for-each select="0 to 4">
      <xsl:variable name="mark" as="xs:decimal" select=". * xs:decimal($cohort/@max) div 4"/>
      <xsl:variable name="y" as="xs:decimal" select="c:plane-y($mark, $height, $cohort)"/>
      <xsl:sequence select="
          c:line(if (. eq 0) then 'axis' else 'grid', $plane-left, $y, $plane-left + $width, $y),
          c:label('end', $plane-left - 8, $y + 5, l:number($mark))"/>
    </xsl:for-each>
    <xsl:for-each select="$cohort/level[@evaluated = 'true']">
      <xsl:sequence select="c:label('middle', c:plane-x(position() - 1, $width, $cohort), $plane-top + $height + 22, @code)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- From the lowest to the highest mark, the middle half as a box, the median across. -->
  <xsl:function name="c:band" as="element()+">
    <xsl:param name="band" as="element(band)"/>
    <xsl:variable name="cohort" as="element(cohort)" select="$band/ancestor::cohort"/>
    <xsl:variable name="x" as="xs:decimal" select="c:plane-x($band/@profile, $plane-width, $cohort)"/>
    <xsl:variable name="y" as="xs:decimal+" select="
        $band/marks ! (@min, @lower, @median, @upper, @max) ! c:plane-y(xs:decimal(.), $plane-height, $cohort)"/>
    <xsl:sequence select="
        c:line('whisker', $x, $y[1], $x, $y[5]), c:rectangle('box', $x - 9, $y[4], 18, max((1.0, $y[2] - $y[4]))),
        c:line('median', $x - 9, $y[3], $x + 9, $y[3])"/>
  </xsl:function>

  <!-- A mean level in words: the level's code, and the next one's where it lies between. -->
  <xsl:function name="c:mean-level" as="xs:string">
    <xsl:param name="profile" as="xs:decimal?"/>
    <xsl:param name="cohort" as="element(cohort)"/>
    <xsl:variable name="codes" as="xs:string+" select="$cohort/level[@evaluated = 'true']/@code ! string()"/>
    <xsl:variable name="below" as="xs:integer" select="xs:integer(floor(($profile, 0)[1]))"/>
    <xsl:sequence select="
        if (empty($profile)) then '–'
        else if ($profile eq $below) then l:fill('mean-level-at', ($profile, $codes[$below + 1]))
        else l:fill('mean-level-between', ($profile, $codes[$below + 1], $codes[$below + 2]))"/>
  </xsl:function>
</xsl:stylesheet>
