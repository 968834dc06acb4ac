package nl.machtigingen.koppelvlak;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.machtigingen.afhandeling.ControleerAanvraag.Verwachting;
import nl.machtigingen.afhandeling.Cursor;
import nl.machtigingen.afhandeling.Indieningsontvangst;
import nl.machtigingen.afhandeling.MeldStatus;
import nl.machtigingen.afhandeling.Notificatiedienst;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.afhandeling.SlaOp;
import nl.machtigingen.afhandeling.Statusontvangst;
import nl.machtigingen.afhandeling.VerwijderConcept;
import nl.machtigingen.afhandeling.Zoek;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.GeopendeBijlage;
import nl.machtigingen.contract.machtiging.Bezorging;
import nl.machtigingen.contract.machtiging.ControleerAanvraagResponse;
import nl.machtigingen.contract.machtiging.ControleerVerzekeringResponse;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.HaalBijlageResponse;
import nl.machtigingen.contract.machtiging.HaalDocumentResponse;
import nl.machtigingen.contract.machtiging.HaalNotificatieAdresResponse;
import nl.machtigingen.contract.machtiging.HaalNotificatiesResponse;
import nl.machtigingen.contract.machtiging.RaadpleegResponse;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdresResponse;
import nl.machtigingen.contract.machtiging.Samenvatting;
import nl.machtigingen.contract.machtiging.SlaOpResponse;
import nl.machtigingen.contract.machtiging.TrekInResponse;
import nl.machtigingen.contract.machtiging.VervangResponse;
import nl.machtigingen.contract.machtiging.VerwijderConceptResponse;
import nl.machtigingen.contract.machtiging.VerwijderNotificatieAdresResponse;
import nl.machtigingen.contract.machtiging.VulAanResponse;
import nl.machtigingen.contract.machtiging.ZoekResponse;
import nl.machtigingen.contract.terugkoppeling.MeldStatusResponse;
import nl.machtigingen.contract.typen.Bijlagegegevens;
import nl.machtigingen.contract.typen.Notificatie;
import nl.machtigingen.contract.typen.Notificatiesoort;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.Statusbron;
import nl.machtigingen.document.Documentsoort;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.machtiging.Toezegging;
import nl.machtigingen.notificatie.Bladzijde;
import nl.machtigingen.vertaling.NaarContract;
import org.jspecify.annotations.Nullable;

/** What the operations answered as responses of the contract. */
final class Antwoorden {

    private Antwoorden() {}

    static ControleerVerzekeringResponse controleerVerzekering(CorrelatieId correlatie, List<Verzekerde> gevonden) {
        var naar = new ControleerVerzekeringResponse();
        naar.setCorrelatieId(correlatie.toString());
        gevonden.forEach(verzekerde -> naar.getVerzekerde().add(NaarContract.verzekerde(verzekerde)));
        return naar;
    }

    static DienInResponse dienIn(Indieningsontvangst van) {
        var naar = new DienInResponse();
        Stand stand = van.stand();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setMachtigingId(van.machtiging().toString());
        naar.setStatus(NaarContract.status(stand.status()));
        naar.setBeoordelingsstatus(NaarContract.beoordelingsstatus(stand.beoordelingsstatus()));
        naar.setDekking(NaarContract.dekking(van.dekking()));
        naar.setBeoordeling(NaarContract.beoordeling(stand.beoordeling()));
        naar.setMachtigingsnummer(tekst(stand.machtigingsnummer()));
        naar.setIngangsdatum(stand.ingangsdatum());
        naar.setEinddatum(stand.einddatum());
        naar.setIngediendOp(NaarContract.tijdstip(van.ingediendOp()));
        naar.setVerwachtAntwoordVoor(verwacht(stand));
        naar.setUiterlijkAntwoordVoor(uiterlijk(stand));
        return naar;
    }

    static ControleerAanvraagResponse controleerAanvraag(CorrelatieId correlatie, Verwachting van) {
        var naar = new ControleerAanvraagResponse();
        naar.setCorrelatieId(correlatie.toString());
        switch (van) {
            case Verwachting.InOrde inOrde -> {
                naar.setAkkoord(true);
                naar.setDekking(NaarContract.dekking(inOrde.dekking()));
                naar.setFormulier(NaarContract.formulier(inOrde.formulier()));
                naar.setOordeel(NaarContract.oordeel(inOrde.oordeel()));
            }
            case Verwachting.Geweigerd geweigerd -> {
                naar.setAkkoord(false);
                naar.setFoutcode(geweigerd.code().code());
                naar.getBevinding().addAll(Bevindingen.naarContract(geweigerd.bevindingen()));
                naar.setHerstel(Bevindingen.ingekort(geweigerd.herstel()));
            }
        }
        return naar;
    }

    static SlaOpResponse slaOp(SlaOp.Ontvangst van) {
        var naar = new SlaOpResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setMachtigingId(van.machtiging().toString());
        naar.setStatus(Status.OPGESLAGEN);
        naar.setBewaardTot(NaarContract.tijdstip(van.bewaardTot()));
        van.bijlagen().forEach(bijlage -> naar.getBijlageId().add(bijlage.toString()));
        return naar;
    }

    static VerwijderConceptResponse verwijderConcept(VerwijderConcept.Ontvangst van) {
        var naar = new VerwijderConceptResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setMachtigingId(van.machtiging().toString());
        return naar;
    }

    static VervangResponse vervang(Indieningsontvangst van) {
        var naar = new VervangResponse();
        Stand stand = van.stand();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setMachtigingId(van.machtiging().toString());
        naar.setVervangenMachtigingId(tekst(van.vervangt()));
        naar.setStatus(NaarContract.status(stand.status()));
        naar.setBeoordelingsstatus(NaarContract.beoordelingsstatus(stand.beoordelingsstatus()));
        naar.setDekking(NaarContract.dekking(van.dekking()));
        naar.setBeoordeling(NaarContract.beoordeling(stand.beoordeling()));
        naar.setMachtigingsnummer(tekst(stand.machtigingsnummer()));
        naar.setIngangsdatum(stand.ingangsdatum());
        naar.setEinddatum(stand.einddatum());
        naar.setIngediendOp(NaarContract.tijdstip(van.ingediendOp()));
        naar.setVerwachtAntwoordVoor(verwacht(stand));
        naar.setUiterlijkAntwoordVoor(uiterlijk(stand));
        return naar;
    }

    static RaadpleegResponse raadpleeg(CorrelatieId correlatie, Raadpleeg.Gevonden van) {
        var naar = new RaadpleegResponse();
        naar.setCorrelatieId(correlatie.toString());
        switch (van) {
            case Raadpleeg.Dossier dossier -> naar.setMachtiging(machtiging(dossier));
            case Raadpleeg.Opgeslagen opgeslagen -> naar.setConcept(concept(opgeslagen));
        }
        return naar;
    }

    private static nl.machtigingen.contract.machtiging.Concept concept(Raadpleeg.Opgeslagen opgeslagen) {
        Concept van = opgeslagen.concept();
        var naar = new nl.machtigingen.contract.machtiging.Concept();
        naar.setMachtigingId(van.id().toString());
        naar.setReferentie(van.referentie().waarde());
        naar.setStatus(Status.OPGESLAGEN);
        naar.setAanvraag(NaarContract.conceptaanvraag(van.aanvraag()));
        van.emailadressen().forEach(adres -> naar.getEmailadres().add(adres.waarde()));
        opgeslagen.bijlagen().forEach(bijlage -> naar.getBijlage().add(gegevens(bijlage)));
        naar.setOpgeslagenOp(NaarContract.tijdstip(van.opgeslagenOp()));
        naar.setBewaardTot(NaarContract.tijdstip(van.bewaardTot()));
        return naar;
    }

    private static nl.machtigingen.contract.machtiging.Machtiging machtiging(Raadpleeg.Dossier dossier) {
        Machtiging van = dossier.machtiging();
        Stand stand = van.stand();
        var naar = new nl.machtigingen.contract.machtiging.Machtiging();
        naar.setMachtigingId(van.id().toString());
        naar.setReferentie(van.referentie().waarde());
        naar.setStatus(NaarContract.status(stand.status()));
        naar.setBeoordelingsstatus(NaarContract.beoordelingsstatus(stand.beoordelingsstatus()));
        naar.setAanvraag(NaarContract.aanvraag(van.aanvraag()));
        naar.setVerzekerde(NaarContract.verzekerde(van.verzekerde()));
        naar.setDekking(NaarContract.dekking(van.dekking()));
        naar.setBeoordeling(NaarContract.beoordeling(stand.beoordeling()));
        naar.setMachtigingsnummer(tekst(stand.machtigingsnummer()));
        naar.setIngangsdatum(stand.ingangsdatum());
        naar.setEinddatum(stand.einddatum());
        naar.setIngediendOp(NaarContract.tijdstip(van.ingediendOp()));
        naar.setVerwachtAntwoordVoor(verwacht(stand));
        naar.setUiterlijkAntwoordVoor(uiterlijk(stand));
        dossier.bijlagen().forEach(bijlage -> naar.getBijlage().add(gegevens(bijlage)));
        naar.setVervangt(tekst(van.vervanging().vervangt()));
        naar.setVervangenDoor(tekst(van.vervanging().vervangenDoor()));
        dossier.geschiedenis().forEach(gebeurtenis -> naar.getGebeurtenis().add(gebeurtenis(gebeurtenis)));
        return naar;
    }

    private static nl.machtigingen.contract.machtiging.Gebeurtenis gebeurtenis(Gebeurtenis van) {
        var naar = new nl.machtigingen.contract.machtiging.Gebeurtenis();
        naar.setNummer(van.nummer());
        naar.setTijdstip(NaarContract.tijdstip(van.tijdstip()));
        naar.setBron(Statusbron.valueOf(van.bron().name()));
        naar.setStatus(NaarContract.status(van.gemeld()));
        naar.setBeoordelingsstatus(NaarContract.beoordelingsstatus(van.stand().beoordelingsstatus()));
        naar.setVerwerkt(van.verwerkt());
        naar.setGevraagdeInformatie(van.gevraagdeInformatie());
        naar.setToelichting(van.toelichting());
        return naar;
    }

    private static Bijlagegegevens gegevens(Bijlage van) {
        Bijlagegegevens naar = new Bijlagegegevens();
        naar.setBijlageId(van.id().toString());
        naar.setNaam(van.naam());
        naar.setMediatype(van.mediatype());
        naar.setSoort(van.vraag());
        naar.setGrootte(Math.toIntExact(van.grootte()));
        naar.setOntvangenOp(NaarContract.tijdstip(van.ontvangenOp()));
        naar.setVolgnummer(van.gebeurtenis() == 0 ? null : van.gebeurtenis());
        Instant verwijderdOp = van.verwijderdOp();
        naar.setVerwijderdOp(verwijderdOp == null ? null : NaarContract.tijdstip(verwijderdOp));
        return naar;
    }

    static HaalBijlageResponse haalBijlage(CorrelatieId correlatie, GeopendeBijlage van) {
        var naar = new HaalBijlageResponse();
        naar.setCorrelatieId(correlatie.toString());
        naar.setNaam(van.bijlage().naam());
        naar.setMediatype(van.bijlage().mediatype());
        naar.setGrootte(Math.toIntExact(van.bijlage().grootte()));
        naar.setInhoud(Uitgaand.van(van.bijlage().mediatype(), van.inhoud()));
        return naar;
    }

    static HaalDocumentResponse haalDocument(
            CorrelatieId correlatie, MachtigingId machtiging, Documentsoort soort, byte[] pdf) {
        var naar = new HaalDocumentResponse();
        naar.setCorrelatieId(correlatie.toString());
        naar.setNaam("machtiging-" + machtiging + "-" + soort.naam() + ".pdf");
        naar.setMediatype("application/pdf");
        naar.setInhoud(Uitgaand.van("application/pdf", new ByteArrayInputStream(pdf)));
        return naar;
    }

    static ZoekResponse zoek(CorrelatieId correlatie, Zoek.Pagina van) {
        var naar = new ZoekResponse();
        naar.setCorrelatieId(correlatie.toString());
        van.samenvattingen().forEach(samenvatting -> naar.getSamenvatting().add(samenvatting(samenvatting)));
        naar.setVolgendToken(van.volgendToken());
        return naar;
    }

    private static Samenvatting samenvatting(nl.machtigingen.machtiging.Samenvatting van) {
        Samenvatting naar = new Samenvatting();
        naar.setMachtigingId(van.id().toString());
        naar.setReferentie(van.referentie().waarde());
        naar.setStatus(NaarContract.status(van.status()));
        naar.setBeoordelingsstatus(NaarContract.beoordelingsstatus(van.beoordelingsstatus()));
        naar.setUzovi(van.uzovi() == null ? null : van.uzovi().waarde());
        naar.setZorgsoort(van.zorgsoort() == null ? null : NaarContract.zorgsoort(van.zorgsoort()));
        naar.setSpecialisme(van.specialisme());
        naar.setVerstrekking(van.verstrekking());
        naar.setGrondslag(van.grondslag() == null ? null : NaarContract.grondslag(van.grondslag()));
        naar.setZorgverlenerAgb(
                van.zorgverlener() == null ? null : van.zorgverlener().waarde());
        naar.setMachtigingsnummer(tekst(van.machtigingsnummer()));
        naar.setIngangsdatum(van.ingangsdatum());
        naar.setEinddatum(van.einddatum());
        naar.setIngediendOp(NaarContract.tijdstip(van.ingediendOp()));
        return naar;
    }

    static TrekInResponse trekIn(Statusontvangst van) {
        var naar = new TrekInResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setMachtigingId(van.machtiging().toString());
        naar.setStatus(NaarContract.status(van.status()));
        return naar;
    }

    static VulAanResponse vulAan(Statusontvangst van) {
        var naar = new VulAanResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setMachtigingId(van.machtiging().toString());
        naar.setStatus(NaarContract.status(van.status()));
        return naar;
    }

    static RegistreerNotificatieAdresResponse registreerNotificatieAdres(Notificatiedienst.Antwoord van) {
        var naar = new RegistreerNotificatieAdresResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setAdres(tekst(van.adres()));
        naar.setLaatsteBezorging(bezorging(van));
        return naar;
    }

    static HaalNotificatieAdresResponse haalNotificatieAdres(Notificatiedienst.Antwoord van) {
        var naar = new HaalNotificatieAdresResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setAdres(tekst(van.adres()));
        naar.setLaatsteBezorging(bezorging(van));
        return naar;
    }

    static VerwijderNotificatieAdresResponse verwijderNotificatieAdres(Notificatiedienst.Antwoord van) {
        var naar = new VerwijderNotificatieAdresResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setAdres(tekst(van.adres()));
        naar.setLaatsteBezorging(bezorging(van));
        return naar;
    }

    private static @Nullable Bezorging bezorging(Notificatiedienst.Antwoord van) {
        Instant bezorgdOp = van.bezorgdOp();
        if (bezorgdOp == null) {
            return null;
        }
        Bezorging naar = new Bezorging();
        naar.setTijdstip(NaarContract.tijdstip(bezorgdOp));
        naar.setGeslaagd(van.gelukt());
        naar.setOmschrijving(van.reden());
        return naar;
    }

    static HaalNotificatiesResponse haalNotificaties(CorrelatieId correlatie, Bladzijde van) {
        var naar = new HaalNotificatiesResponse();
        naar.setCorrelatieId(correlatie.toString());
        van.notificaties().forEach(notificatie -> naar.getNotificatie().add(notificatie(notificatie)));
        naar.setVolgendeCursor(Cursor.na(van.totEnMet()));
        naar.setMeerBeschikbaar(van.meer());
        return naar;
    }

    private static Notificatie notificatie(nl.machtigingen.notificatie.Notificatie van) {
        Notificatie naar = new Notificatie();
        var wijziging = van.wijziging();
        naar.setNotificatieId(van.id().toString());
        naar.setNummer(van.nummer());
        naar.setSoort(Notificatiesoort.valueOf(wijziging.soort().name()));
        naar.setMachtigingId(wijziging.machtiging().toString());
        naar.setReferentie(wijziging.referentie().waarde());
        naar.setVolgnummer(wijziging.volgnummer());
        naar.setStatus(NaarContract.status(wijziging.status()));
        naar.setBeoordelingsstatus(NaarContract.beoordelingsstatus(wijziging.beoordelingsstatus()));
        naar.setMachtigingsnummer(tekst(wijziging.machtigingsnummer()));
        naar.setIngangsdatum(wijziging.ingangsdatum());
        naar.setEinddatum(wijziging.einddatum());
        naar.setUiterlijk(wijziging.uiterlijk());
        naar.setTijdstip(NaarContract.tijdstip(van.tijdstip()));
        return naar;
    }

    static MeldStatusResponse meldStatus(MeldStatus.Ontvangst van) {
        var naar = new MeldStatusResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setMachtigingId(van.machtiging().toString());
        naar.setStatus(NaarContract.status(van.status()));
        naar.setVerwerkt(van.verwerkt());
        return naar;
    }

    private static @Nullable OffsetDateTime verwacht(Stand stand) {
        Toezegging toezegging = stand.toezegging();
        return toezegging == null ? null : NaarContract.tijdstip(toezegging.verwacht());
    }

    private static @Nullable OffsetDateTime uiterlijk(Stand stand) {
        Toezegging toezegging = stand.toezegging();
        return toezegging == null || toezegging.uiterlijk() == null
                ? null
                : NaarContract.tijdstip(toezegging.uiterlijk());
    }

    private static @Nullable String tekst(@Nullable Machtigingsnummer nummer) {
        return nummer == null ? null : nummer.waarde();
    }

    private static @Nullable String tekst(@Nullable MachtigingId id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String tekst(@Nullable URI adres) {
        return adres == null ? null : adres.toString();
    }
}
