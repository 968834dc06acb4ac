<?xml version="1.0" encoding="UTF-8"?>
<!--
  Answer of Zorgverzekeraar Het Duin (voorbeeld): its AntwoordToestemming as our "beoordeelResponse", its Afkeuring (in a SOAP fault or in
  an ordinary answer) as our "fout". Anything else is refused by the check against our schema that follows. Het Duin writes times in UTC.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
    xmlns:d="urn:voorbeeld:duin:2016"
    xmlns:t="urn:nl:machtigingen:typen:v1"
    xmlns:f="urn:voorbeeld:duin:functies"
    exclude-result-prefixes="xs soap d f"
    expand-text="yes">

  <xsl:output method="xml" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:variable name="status" select="map{
      'GO': 'GOEDGEKEURD',
      'GD': 'GEDEELTELIJK_GOEDGEKEURD',
      'AF': 'AFGEWEZEN',
      'IB': 'INGEDIEND',
      'WZ': 'WACHT_OP_INFORMATIE_ZORGVERLENER',
      'WV': 'WACHT_OP_INFORMATIE_VERZEKERDE',
      'WB': 'WACHT_OP_INFORMATIE_BEIDE',
      'SU': 'VERZEKERDE_OPGEROEPEN_SPREEKUUR'}"/>
  <xsl:variable name="besluiten" select="('GO', 'GD', 'AF')"/>

  <xsl:function name="f:datum" as="xs:string">
    <xsl:param name="dag" as="xs:string"/>
    <xsl:sequence select="replace($dag, '^(\d{4})(\d\d)(\d\d)$', '$1-$2-$3')"/>
  </xsl:function>

  <xsl:function name="f:tijdstip" as="xs:string">
    <xsl:param name="moment" as="xs:string"/>
    <xsl:sequence select="replace($moment, '^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$', '$1-$2-$3T$4:$5:$6Z')"/>
  </xsl:function>

  <xsl:function name="f:euros" as="xs:string">
    <xsl:param name="cent" as="xs:string"/>
    <xsl:sequence select="format-number(xs:integer($cent) div 100, '0.00')"/>
  </xsl:function>

  <xsl:template match="/d:AntwoordToestemming">
    <beoordeelResponse xmlns="urn:nl:machtigingen:verzekeraar:v1">
      <opdrachtId>{d:Kenmerk}</opdrachtId>
      <melding>
        <t:volgnummer>{d:Volgnr}</t:volgnummer>
        <t:status>{$status(string(d:Stand))}</t:status>
        <t:tijdstip>{f:tijdstip(d:Verwerkt)}</t:tijdstip>
        <xsl:if test="d:Stand = $besluiten">
          <t:beoordeling>
            <t:besluit>{$status(string(d:Stand))}</t:besluit>
            <xsl:apply-templates select="d:Oordeel/d:Reden, d:Oordeel/d:Voorwaarde, d:Oordeel/d:Toekenning"/>
          </t:beoordeling>
        </xsl:if>
        <xsl:for-each select="d:Toestemming/@nr"><t:machtigingsnummer>{.}</t:machtigingsnummer></xsl:for-each>
        <xsl:for-each select="d:Toestemming/@van"><t:ingangsdatum>{f:datum(.)}</t:ingangsdatum></xsl:for-each>
        <xsl:for-each select="d:Toestemming/@tot"><t:einddatum>{f:datum(.)}</t:einddatum></xsl:for-each>
        <xsl:for-each select="d:Opvragen"><t:gevraagdeInformatie>{.}</t:gevraagdeInformatie></xsl:for-each>
      </melding>
    </beoordeelResponse>
  </xsl:template>

  <xsl:template match="/d:IntrekkingGeboekt">
    <trekInResponse xmlns="urn:nl:machtigingen:verzekeraar:v1">
      <opdrachtId>{d:Kenmerk}</opdrachtId>
    </trekInResponse>
  </xsl:template>

  <xsl:template match="/d:InlichtingGeboekt">
    <ontvangAanvullingResponse xmlns="urn:nl:machtigingen:verzekeraar:v1">
      <opdrachtId>{d:Kenmerk}</opdrachtId>
    </ontvangAanvullingResponse>
  </xsl:template>

  <xsl:template match="d:Reden">
    <t:reden>{.}</t:reden>
  </xsl:template>

  <xsl:template match="d:Voorwaarde">
    <t:voorwaarde>{.}</t:voorwaarde>
  </xsl:template>

  <xsl:template match="d:Toekenning">
    <t:toegekend>
      <t:regel>{@regel}</t:regel>
      <t:code>{d:Prestatie}</t:code>
      <t:aantal>{d:Keer}</t:aantal>
      <xsl:for-each select="d:Cent"><t:bedrag>{f:euros(.)}</t:bedrag></xsl:for-each>
    </t:toegekend>
  </xsl:template>

  <xsl:template match="/soap:Fault">
    <xsl:choose>
      <xsl:when test="detail/d:Afkeuring">
        <xsl:apply-templates select="detail/d:Afkeuring[1]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:fout('SYS-002', 'Het Duin kan dit verzoek nu niet verwerken.', true(), '')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The text of Het Duin stays behind: it may quote what was asked. -->
  <xsl:template match="d:Afkeuring">
    <xsl:variable name="opnieuw" select="not(d:Opnieuw = 'N')"/>
    <xsl:sequence select="f:fout(if ($opnieuw) then 'SYS-002' else 'MOG-001',
        if ($opnieuw) then 'Het Duin vraagt om herhaling.' else 'Het Duin neemt dit verzoek niet aan.',
        $opnieuw, string(d:Kenmerk))"/>
  </xsl:template>

  <xsl:function name="f:fout" as="element()">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="omschrijving" as="xs:string"/>
    <xsl:param name="herhaalbaar" as="xs:boolean"/>
    <xsl:param name="kenmerk" as="xs:string"/>
    <fout xmlns="urn:nl:machtigingen:fout:v1">
      <code>{$code}</code>
      <omschrijving>{$omschrijving}</omschrijving>
      <herhaalbaar>{$herhaalbaar}</herhaalbaar>
      <correlatieId>{if ($kenmerk) then $kenmerk else '00000000-0000-0000-0000-000000000000'}</correlatieId>
    </fout>
  </xsl:function>
</xsl:stylesheet>
