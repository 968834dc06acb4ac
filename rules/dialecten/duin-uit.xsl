<?xml version="1.0" encoding="UTF-8"?>
<!--
  Request to Zorgverzekeraar Het Duin (voorbeeld): our "beoordeel" as its VerzoekToestemming of 2016. Dates without hyphens, amounts in
  cents, codes of two letters. What Het Duin has no place for (name of the package, e-mail) is left out.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:v="urn:nl:machtigingen:verzekeraar:v1"
    xmlns:t="urn:nl:machtigingen:typen:v1"
    xmlns:f="urn:voorbeeld:duin:functies"
    xmlns="urn:voorbeeld:duin:2016"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:output method="xml" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:variable name="geslacht" select="map{'MAN': 'M', 'VROUW': 'V', 'ONBEKEND': 'O', 'NIET_GESPECIFICEERD': 'O'}"/>
  <xsl:variable name="zorgsoort" select="map{'MONDZORG': 'TA', 'MEDISCH_SPECIALISTISCH': 'MS', 'KAAKCHIRURGIE': 'KC', 'BUITENLAND': 'BL'}"/>

  <xsl:function name="f:dag" as="xs:string">
    <xsl:param name="datum" as="xs:string"/>
    <xsl:sequence select="translate($datum, '-', '')"/>
  </xsl:function>

  <xsl:function name="f:cent" as="xs:integer">
    <xsl:param name="euros" as="xs:string"/>
    <xsl:sequence select="xs:integer(round(xs:decimal($euros) * 100))"/>
  </xsl:function>

  <xsl:template match="/v:beoordeel">
    <VerzoekToestemming>
      <Kenmerk>{v:opdrachtId}</Kenmerk>
      <Dossier>{v:machtigingId}</Dossier>
      <Maatschappij>{v:uzovi}</Maatschappij>
      <xsl:where-populated><Vervangt>{v:vervangt}</Vervangt></xsl:where-populated>
      <xsl:apply-templates select="v:verzekerde"/>
      <xsl:apply-templates select="v:aanvraag"/>
      <xsl:apply-templates select="v:oordeel[t:beslissend = 'true'][not(t:uitkomst = 'VOORLEGGEN')]"/>
    </VerzoekToestemming>
  </xsl:template>

  <xsl:template match="/v:trekIn">
    <IntrekkingToestemming>
      <Kenmerk>{v:opdrachtId}</Kenmerk>
      <Dossier>{v:machtigingId}</Dossier>
      <Maatschappij>{v:uzovi}</Maatschappij>
      <Waarom>{v:reden}</Waarom>
      <xsl:where-populated><VervangenDoor>{v:vervangenDoor}</VervangenDoor></xsl:where-populated>
    </IntrekkingToestemming>
  </xsl:template>

  <xsl:template match="/v:ontvangAanvulling">
    <NadereInlichting>
      <Kenmerk>{v:opdrachtId}</Kenmerk>
      <Dossier>{v:machtigingId}</Dossier>
      <Maatschappij>{v:uzovi}</Maatschappij>
      <Inlichting>{v:tekst}</Inlichting>
    </NadereInlichting>
  </xsl:template>

  <!-- What the practice has been told already; mere advice is nothing that Het Duin has a place for. -->
  <xsl:template match="v:oordeel">
    <AlBeslist uitslag="{if (t:uitkomst = 'GOEDGEKEURD') then 'J' else 'N'}">{t:toelichting}</AlBeslist>
  </xsl:template>

  <xsl:template match="v:verzekerde">
    <Polishouder>
      <xsl:where-populated><Bsn>{t:bsn}</Bsn></xsl:where-populated>
      <xsl:where-populated><Relatienr>{(t:verzekering[t:uzovi = /v:beoordeel/v:uzovi]/t:verzekerdenummer)[1]}</Relatienr></xsl:where-populated>
      <xsl:where-populated><Letters>{t:naam/t:voorletters}</Letters></xsl:where-populated>
      <xsl:where-populated><Tussen>{t:naam/t:voorvoegsel}</Tussen></xsl:where-populated>
      <Achternaam>{t:naam/t:geslachtsnaam}</Achternaam>
      <Geboren>{f:dag(t:geboortedatum)}</Geboren>
      <Geslacht>{$geslacht(string(t:geslacht))}</Geslacht>
    </Polishouder>
  </xsl:template>

  <xsl:template match="v:aanvraag">
    <Zorgvraag>
      <Instelling>{t:instantieAgb}</Instelling>
      <xsl:where-populated><Behandelaar>{t:zorgverlenerAgb}</Behandelaar></xsl:where-populated>
      <Soort>{$zorgsoort(string(t:zorgsoort))}</Soort>
      <xsl:where-populated><Specialisme>{t:specialisme}</Specialisme></xsl:where-populated>
      <Verrichting>{t:verstrekking}</Verrichting>
      <Wet>{if (t:grondslag = 'WLZ') then 'L' else 'Z'}</Wet>
      <Peildag>{f:dag(t:peildatum)}</Peildag>
      <xsl:if test="t:ingangsdatum">
        <Begindag>{f:dag(t:ingangsdatum)}</Begindag>
      </xsl:if>
      <xsl:for-each select="t:formulier">
        <Formulier nr="{t:code}" versie="{t:versie}"/>
      </xsl:for-each>
      <xsl:for-each select="t:antwoord">
        <Antwoord vraag="{t:vraag}">{t:waarde}</Antwoord>
      </xsl:for-each>
      <xsl:for-each select="t:prestatie">
        <Regel nr="{position()}">
          <Prestatie>{t:code}</Prestatie>
          <Keer>{t:aantal}</Keer>
          <xsl:where-populated><Element>{t:element}</Element></xsl:where-populated>
          <xsl:for-each select="t:honorarium"><HonorariumCent>{f:cent(.)}</HonorariumCent></xsl:for-each>
          <xsl:for-each select="t:techniekkosten"><TechniekCent>{f:cent(.)}</TechniekCent></xsl:for-each>
        </Regel>
      </xsl:for-each>
      <xsl:where-populated><Opmerking>{t:toelichting}</Opmerking></xsl:where-populated>
    </Zorgvraag>
  </xsl:template>
</xsl:stylesheet>
