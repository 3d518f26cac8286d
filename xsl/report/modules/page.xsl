<?xml version="1.0" encoding="UTF-8"?>
<!-- The page: what it allows, its heading, the ways to its parts, its parts in order. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml"
                xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:svg="http://www.w3.org/2000/svg"
                xmlns:l="urn:certigrille:words"
                xmlns:c="urn:certigrille:content"
                xpath-default-namespace="urn:certigrille:run:1"
                exclude-result-prefixes="#all">

  <!-- The page's style, and the SHA-256 by which it is allowed. -->
  <xsl:param name="style" as="xs:string"/>
  <xsl:param name="style-hash" as="xs:string"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="element(h:html)">
    <xsl:apply-templates select="run"/>
  </xsl:template>

  <xsl:template match="run" as="element(h:html)">
    <html lang="{@language}">
      <xsl:call-template name="head"/>
      <body>
        <a class="skip" href="#content">
          <xsl:value-of select="l:word('skip')"/>
        </a>
        <xsl:call-template name="heading"/>
        <xsl:call-template name="ways"/>
        <main id="content" tabindex="-1">
          <xsl:apply-templates select="counts" mode="summary"/>
          <xsl:apply-templates select="findings" mode="findings"/>
          <xsl:apply-templates select="cohort" mode="cohort"/>
          <xsl:apply-templates select="." mode="deliveries"/>
          <xsl:apply-templates select="." mode="steps"/>
          <xsl:apply-templates select="notes" mode="findings"/>
        </main>
        <footer>
          <p>
            <xsl:value-of select="l:fill('personal-data', @program)"/>
          </p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="head" as="element(h:head)">
    <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'sha256-{$style-hash}'; base-uri 'none'; form-action 'none'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="referrer" content="no-referrer"/>
      <title>
        <xsl:value-of select="if (@number) then l:fill('title', (@job, string(@number))) else l:fill('title-not-begun', string(@job))"/>
      </title>
      <style>
        <xsl:value-of select="$style"/>
      </style>
    </head>
  </xsl:template>

  <xsl:template name="heading" as="element(h:header)">
    <header>
      <h1>
        <xsl:value-of select="if (@number) then l:fill('title', (@job, string(@number))) else l:fill('title-not-begun', string(@job))"/>
      </h1>
      <xsl:variable name="status" as="xs:string" select="
          @status || (if (@status eq 'DONE' and xs:integer(findings/@errors) gt 0) then '-errors' else '')"/>
      <p class="status {lower-case($status)}">
        <xsl:value-of select="l:word('status-' || $status)"/>
      </p>
      <p>
        <xsl:value-of select="l:fill('when', (l:time(@started), l:time(@ended), l:duration(c:seconds(.))))"/>
        <xsl:if test="xs:integer(@executions) gt 1">
          <xsl:value-of select="' ' || l:fill('executions', xs:integer(@executions))"/>
        </xsl:if>
      </p>
    </header>
  </xsl:template>

  <!-- From the first beginning to the last end, pauses included. -->
  <xsl:function name="c:seconds" as="xs:decimal?">
    <xsl:param name="run" as="element(run)"/>
    <xsl:sequence select="(xs:dateTime($run/@ended) - xs:dateTime($run/@started)) ! (. div xs:dayTimeDuration('PT1S'))"/>
  </xsl:function>

  <xsl:template name="ways" as="element(h:nav)">
    <nav aria-label="{l:word('contents')}">
      <ul>
        <xsl:sequence select="('summary', 'findings') ! c:way(., l:word(.))"/>
        <xsl:for-each select="cohort">
          <xsl:sequence select="c:way(c:cohort-id(.), c:cohort-title(.))"/>
        </xsl:for-each>
        <xsl:sequence select="('deliveries', 'steps', 'notes') ! c:way(., l:word(.))"/>
      </ul>
    </nav>
  </xsl:template>

  <xsl:function name="c:way" as="element(h:li)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <li>
      <a href="#{$id}">
        <xsl:value-of select="$title"/>
      </a>
    </li>
  </xsl:function>
</xsl:stylesheet>
