<?xml version="1.0" encoding="UTF-8"?>
<!-- Each commission against the others. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <xsl:mode name="commissions" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Commissions that are drawn; the table has all that the XML has. -->
  <xsl:variable name="commissions-drawn" as="xs:integer" select="40"/>
  <xsl:variable name="gap-left" as="xs:integer" select="260"/>
  <xsl:variable name="gap-width" as="xs:integer" select="400"/>
  <xsl:variable name="gap-row" as="xs:integer" select="26"/>

  <xsl:template match="commissions" mode="commissions" as="element()+">
    <h4>
      <xsl:value-of select="l:word('commissions')"/>
    </h4>
    <xsl:sequence select="c:left-out-commissions(@shown, @count)"/>
    <xsl:variable name="drawn" as="element(commission)*" select="commission[gaps][position() le $commissions-drawn]"/>
    <xsl:choose>
      <xsl:when test="$drawn">
        <xsl:sequence select="c:gap-chart(., $drawn)"/>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:value-of select="l:word('no-gaps')"/>
        </p>
        <xsl:sequence select="c:commission-table(.)"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="commission[mark]" mode="commissions"/>
  </xsl:template>

  <xsl:function name="c:left-out-commissions" as="element(h:p)?">
    <xsl:param name="shown" as="xs:integer"/>
    <xsl:param name="all" as="xs:integer"/>
    <xsl:if test="$shown lt $all">
      <p class="left-out">
        <xsl:value-of select="l:fill('commissions-left-out', ($shown, $all))"/>
      </p>
    </xsl:if>
  </xsl:function>

  <xsl:function name="c:gap-chart" as="element(h:figure)">
    <xsl:param name="commissions" as="element(commissions)"/>
    <xsl:param name="drawn" as="element(commission)+"/>
    <xsl:variable name="reach" as="xs:decimal" select="max((2, ceiling(max($drawn/gaps ! (@lower, @upper) ! abs(xs:decimal(.))))))"/>
    <xsl:variable name="bottom" as="xs:integer" select="count($drawn) * $gap-row + 12"/>
    <xsl:variable name="axis" as="element()+">
      <xsl:for-each select="(-2, -1, 0, 1, 2) ! (. * $reach div 2)">
        <xsl:variable name="x" as="xs:decimal" select="c:gap-x(., $reach)"/>
        <xsl:sequence select="c:line(if (. eq 0) then 'axis' else 'grid', $x, 4, $x, $bottom), c:label('middle', $x, $bottom + 18, l:signed(.))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="c:chart(c:cohort-id($commissions/ancestor::cohort) || '-gaps', l:word('gaps'),
        l:fill('gaps-desc', (count($drawn), count($commissions/commission))), $gap-left + $gap-width + 40, $bottom + 50,
        ($axis, $drawn ! c:gap-row(., position(), $reach), c:label('middle', $gap-left + $gap-width div 2, $bottom + 42, l:word('gap-axis'))),
        c:commission-table($commissions))"/>
  </xsl:function>

  <xsl:function name="c:gap-x" as="xs:decimal">
    <xsl:param name="gap" as="xs:decimal"/>
    <xsl:param name="reach" as="xs:decimal"/>
    <xsl:sequence select="$gap-left + $gap-width * (1 + $gap div $reach) div 2"/>
  </xsl:function>

  <xsl:function name="c:gap-row" as="element()+">
    <xsl:param name="commission" as="element(commission)"/>
    <xsl:param name="row" as="xs:integer"/>
    <xsl:param name="reach" as="xs:decimal"/>
    <xsl:variable name="y" as="xs:decimal" select="($row - 0.5) * $gap-row + 4"/>
    <xsl:variable name="x" as="xs:decimal+" select="$commission/gaps ! (@lower, @median, @upper) ! c:gap-x(xs:decimal(.), $reach)"/>
    <xsl:sequence select="
        c:label('end' || (if ($commission/@standsOut = 'true') then ' strong' else ''), $gap-left - 12, $y + 5, c:short(c:commission-name($commission), 34)),
        c:line('middle-half', $x[1], $y, max(($x[3], $x[1] + 1)), $y), c:dot($commission/@standsOut = 'true', $x[2], $y)"/>
  </xsl:function>

  <xsl:function name="c:commission-name" as="xs:string">
    <xsl:param name="commission" as="element(commission)"/>
    <xsl:sequence select="l:fill('commission-name', (string($commission/@number), string($commission/@establishment)))"/>
  </xsl:function>

  <xsl:function name="c:commission-table" as="element(h:div)">
    <xsl:param name="commissions" as="element(commissions)"/>
    <xsl:variable name="rows" as="array(*)+" select="$commissions/commission ! [
        string(@number), string(@establishment), xs:integer(marks/@count), xs:decimal(marks/@median), xs:integer((gaps/@count, 0)[1]),
        (gaps/@median ! l:signed(.), '–')[1], (gaps/@lower ! l:signed(.), '–')[1], (gaps/@upper ! l:signed(.), '–')[1],
        xs:integer(@outliers), l:word('stands-out-' || @standsOut)]"/>
    <xsl:sequence select="c:table(l:word('gaps'), ('commission', 'establishment', 'marks-count#', 'median-mark#', 'compared#', 'gap-median#',
        'gap-lower#', 'gap-upper#', 'outliers-number#', 'stands-out'), $rows)"/>
  </xsl:function>

  <xsl:template match="commission" mode="commissions" as="element(h:details)">
    <details class="class">
      <summary>
        <xsl:value-of select="l:fill('commission-summary', (c:commission-name(.), xs:integer(marks/@count), xs:integer(@outliers)))"/>
      </summary>
      <xsl:if test="count(mark) lt xs:integer(marks/@count)">
        <p class="left-out">
          <xsl:value-of select="l:fill('marks-left-out', (count(mark), xs:integer(marks/@count)))"/>
        </p>
      </xsl:if>
      <xsl:sequence select="c:scatter(.)"/>
    </details>
  </xsl:template>

  <!-- The commission's marks over the medians of all. -->
  <xsl:function name="c:scatter" as="element(h:figure)">
    <xsl:param name="commission" as="element(commission)"/>
    <xsl:variable name="cohort" as="element(cohort)" select="$commission/ancestor::cohort"/>
    <xsl:variable name="medians" as="element()*" select="$cohort/harmonisation/band ! c:scatter-median(., $cohort)"/>
    <xsl:variable name="dots" as="element()*" select="
        $commission/mark[@profile] ! c:dot(@outlier = 'true', c:plane-x(@profile, 420, $cohort), c:plane-y(@mark, 220, $cohort))"/>
    <xsl:variable name="rows" as="array(*)+" select="$commission/mark ! [
        string(@candidate), @lastName || ' ' || @firstName, string(@class), string(@levels), xs:decimal(@mark),
        (reference/@median ! l:number(.), '–')[1], (reference/@gap ! l:signed(.), '–')[1], c:compared-with(reference)]"/>
    <xsl:variable name="title" as="xs:string" select="l:fill('scatter', c:commission-name($commission))"/>
    <xsl:sequence select="c:chart(c:cohort-id($cohort) || '-commission-' || count($commission/preceding-sibling::commission) + 1, $title,
        l:word('scatter-desc'), $plane-left + 450, $plane-top + 220 + 62,
        (c:plane-axes($cohort, 420, 220), $medians, $dots, c:label('middle', $plane-left + 210, $plane-top + 274, l:word('mean-level'))),
        c:table($title, ('candidate', 'name', 'class', 'levels', 'mark#', 'reference#', 'gap#', 'compared-with'), $rows))"/>
  </xsl:function>

  <xsl:function name="c:scatter-median" as="element(svg:line)">
    <xsl:param name="band" as="element(band)"/>
    <xsl:param name="cohort" as="element(cohort)"/>
    <xsl:variable name="x" as="xs:decimal" select="c:plane-x($band/@profile, 420, $cohort)"/>
    <xsl:variable name="y" as="xs:decimal" select="c:plane-y($band/marks/@median, 220, $cohort)"/>
    <xsl:sequence select="c:line('median', $x - 9, $y, $x + 9, $y)"/>
  </xsl:function>
</xsl:stylesheet>
