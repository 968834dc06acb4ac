package nl.machtigingen.vertaling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.contract.typen.Antwoord;
import nl.machtigingen.contract.typen.Beoordelingsstatus;
import nl.machtigingen.contract.typen.Beslisboomuitkomst;
import nl.machtigingen.contract.typen.Besluit;
import nl.machtigingen.contract.typen.Formulier;
import nl.machtigingen.contract.typen.Geslacht;
import nl.machtigingen.contract.typen.Grondslag;
import nl.machtigingen.contract.typen.Naam;
import nl.machtigingen.contract.typen.Onlineoordeel;
import nl.machtigingen.contract.typen.Prestatieregel;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.ToegekendeRegel;
import nl.machtigingen.contract.typen.Verzekeringsoort;
import nl.machtigingen.contract.typen.ZoekOpAdres;
import nl.machtigingen.contract.typen.ZoekOpBsn;
import nl.machtigingen.contract.typen.ZoekOpVerzekerdenummer;
import nl.machtigingen.contract.typen.Zorgsoort;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Toetsing;
import org.jspecify.annotations.Nullable;

/** Our records as types of the contract. */
public final class NaarContract {

    /** Timestamps go out with the offset of Dutch legal time, as people in the field read them. */
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private NaarContract() {}

    public static OffsetDateTime tijdstip(Instant moment) {
        return moment.atZone(NEDERLAND).toOffsetDateTime();
    }

    public static Status status(nl.machtigingen.begrippen.Status status) {
        return Status.valueOf(status.name());
    }

    public static Beoordelingsstatus beoordelingsstatus(nl.machtigingen.begrippen.Beoordelingsstatus status) {
        return Beoordelingsstatus.valueOf(status.name());
    }

    public static nl.machtigingen.contract.typen.Verzekerde verzekerde(nl.machtigingen.begrippen.Verzekerde van) {
        var naar = new nl.machtigingen.contract.typen.Verzekerde();
        Bsn bsn = van.bsn();
        if (bsn != null) {
            naar.setBsn(bsn.waarde());
        }
        naar.setNaam(naam(van.naam()));
        naar.setGeboortedatum(van.geboortedatum());
        naar.setGeslacht(Geslacht.valueOf(van.geslacht().name()));
        naar.setOverleden(van.overleden());
        van.verzekeringen().forEach(verzekering -> naar.getVerzekering().add(verzekering(verzekering)));
        return naar;
    }

    private static Naam naam(nl.machtigingen.begrippen.Naam van) {
        Naam naar = new Naam();
        naar.setVoorletters(van.voorletters());
        naar.setVoorvoegsel(van.voorvoegsel());
        naar.setGeslachtsnaam(van.geslachtsnaam());
        return naar;
    }

    private static nl.machtigingen.contract.typen.Verzekering verzekering(nl.machtigingen.begrippen.Verzekering van) {
        var naar = new nl.machtigingen.contract.typen.Verzekering();
        naar.setUzovi(van.uzovi().waarde());
        naar.setVerzekeraarNaam(van.verzekeraarNaam());
        naar.setSoort(Verzekeringsoort.valueOf(van.soort().name()));
        naar.setVerzekerdenummer(van.verzekerdenummer());
        naar.setPakketcode(van.pakketcode());
        naar.setPakketnaam(van.pakketnaam());
        naar.setIngangsdatum(van.ingangsdatum());
        naar.setEinddatum(van.einddatum());
        naar.setActief(van.actief());
        return naar;
    }

    public static nl.machtigingen.contract.typen.Dekking dekking(Dekking van) {
        var naar = new nl.machtigingen.contract.typen.Dekking();
        naar.setUzovi(van.uzovi().waarde());
        naar.setVerzekeraarNaam(van.verzekeraarNaam());
        naar.setSoort(Verzekeringsoort.valueOf(van.soort().name()));
        naar.setPakketnaam(van.pakketnaam());
        naar.setIngangsdatum(van.ingangsdatum());
        naar.setEinddatum(van.einddatum());
        return naar;
    }

    public static nl.machtigingen.contract.typen.Aanvraag aanvraag(Aanvraag van) {
        var naar = new nl.machtigingen.contract.typen.Aanvraag();
        naar.setVerzekerde(zoeksleutel(van.verzekerde()));
        naar.setUzovi(waarde(van.uzovi()));
        naar.setPeildatum(van.peildatum().datum());
        naar.setInstantieAgb(van.instantie().waarde());
        naar.setZorgverlenerAgb(waarde(van.zorgverlener()));
        naar.setZorgsoort(zorgsoort(van.zorgsoort()));
        naar.setSpecialisme(van.specialisme());
        naar.setVerstrekking(van.verstrekking());
        naar.setGrondslag(grondslag(van.grondslag()));
        naar.setFormulier(formulier(van.formulier()));
        van.antwoorden().forEach(antwoord -> naar.getAntwoord().add(antwoord(antwoord)));
        van.prestaties().forEach(prestatie -> naar.getPrestatie().add(prestatie(prestatie)));
        naar.setIngangsdatum(van.ingangsdatum());
        naar.setToelichting(van.toelichting());
        return naar;
    }

    public static nl.machtigingen.contract.typen.Conceptaanvraag conceptaanvraag(Conceptaanvraag van) {
        var naar = new nl.machtigingen.contract.typen.Conceptaanvraag();
        naar.setVerzekerde(mogelijk(van.verzekerde(), NaarContract::zoeksleutel));
        naar.setUzovi(waarde(van.uzovi()));
        naar.setPeildatum(mogelijk(van.peildatum(), Peildatum::datum));
        naar.setInstantieAgb(waarde(van.instantie()));
        naar.setZorgverlenerAgb(waarde(van.zorgverlener()));
        naar.setZorgsoort(mogelijk(van.zorgsoort(), NaarContract::zorgsoort));
        naar.setSpecialisme(van.specialisme());
        naar.setVerstrekking(van.verstrekking());
        naar.setGrondslag(mogelijk(van.grondslag(), NaarContract::grondslag));
        naar.setFormulier(formulier(van.formulier()));
        van.antwoorden().forEach(antwoord -> naar.getAntwoord().add(antwoord(antwoord)));
        van.prestaties().forEach(prestatie -> naar.getPrestatie().add(prestatie(prestatie)));
        naar.setIngangsdatum(van.ingangsdatum());
        naar.setToelichting(van.toelichting());
        return naar;
    }

    public static Zorgsoort zorgsoort(nl.machtigingen.begrippen.Zorgsoort zorgsoort) {
        return Zorgsoort.valueOf(zorgsoort.name());
    }

    public static Grondslag grondslag(nl.machtigingen.begrippen.Grondslag grondslag) {
        return Grondslag.valueOf(grondslag.name());
    }

    private static nl.machtigingen.contract.typen.Zoeksleutel zoeksleutel(Zoeksleutel van) {
        var naar = new nl.machtigingen.contract.typen.Zoeksleutel();
        switch (van) {
            case Zoeksleutel.OpBsn opBsn -> {
                ZoekOpBsn sleutel = new ZoekOpBsn();
                sleutel.setBsn(opBsn.bsn().waarde());
                sleutel.setGeboortedatum(opBsn.geboortedatum());
                naar.setBsn(sleutel);
            }
            case Zoeksleutel.OpAdres opAdres -> {
                ZoekOpAdres sleutel = new ZoekOpAdres();
                sleutel.setGeboortedatum(opAdres.geboortedatum());
                sleutel.setPostcode(opAdres.postcode());
                sleutel.setHuisnummer(opAdres.huisnummer());
                sleutel.setToevoeging(opAdres.toevoeging());
                naar.setAdres(sleutel);
            }
            case Zoeksleutel.OpVerzekerdenummer opNummer -> {
                ZoekOpVerzekerdenummer sleutel = new ZoekOpVerzekerdenummer();
                sleutel.setUzovi(opNummer.uzovi().waarde());
                sleutel.setVerzekerdenummer(opNummer.verzekerdenummer());
                sleutel.setGeboortedatum(opNummer.geboortedatum());
                naar.setVerzekerdenummer(sleutel);
            }
        }
        return naar;
    }

    public static @Nullable Formulier formulier(Aanvraag.@Nullable Formulier van) {
        if (van == null) {
            return null;
        }
        Formulier naar = new Formulier();
        naar.setCode(van.code());
        naar.setVersie(van.versie());
        return naar;
    }

    private static Antwoord antwoord(Aanvraag.Antwoord van) {
        Antwoord naar = new Antwoord();
        naar.setVraag(van.vraag());
        naar.setWaarde(van.waarde());
        return naar;
    }

    private static Prestatieregel prestatie(Aanvraag.Prestatie van) {
        Prestatieregel naar = new Prestatieregel();
        naar.setCode(van.code());
        naar.setAantal(van.aantal());
        naar.setElement(van.element());
        naar.setHonorarium(euros(van.honorarium()));
        naar.setTechniekkosten(euros(van.techniekkosten()));
        return naar;
    }

    public static nl.machtigingen.contract.typen.@Nullable Beoordeling beoordeling(@Nullable Beoordeling van) {
        if (van == null) {
            return null;
        }
        var naar = new nl.machtigingen.contract.typen.Beoordeling();
        naar.setBesluit(Besluit.valueOf(van.besluit().name()));
        naar.setReden(van.reden());
        naar.getVoorwaarde().addAll(van.voorwaarden());
        van.toegekend().forEach(toekenning -> naar.getToegekend().add(toekenning(toekenning)));
        naar.setToelichting(van.toelichting());
        return naar;
    }

    private static ToegekendeRegel toekenning(Beoordeling.Toekenning van) {
        ToegekendeRegel naar = new ToegekendeRegel();
        naar.setRegel(van.regel());
        naar.setCode(van.code());
        naar.setAantal(van.aantal());
        naar.setBedrag(euros(van.bedrag()));
        return naar;
    }

    public static @Nullable Onlineoordeel oordeel(Toetsing.@Nullable Oordeel van) {
        if (van == null) {
            return null;
        }
        Onlineoordeel naar = new Onlineoordeel();
        naar.setUitkomst(Beslisboomuitkomst.valueOf(van.uitkomst().name()));
        naar.setToelichting(van.toelichting());
        naar.setBron(van.bron());
        naar.setBeslissend(van.beslissend());
        return naar;
    }

    private static @Nullable BigDecimal euros(@Nullable Bedrag bedrag) {
        return bedrag == null ? null : bedrag.euros();
    }

    private static <V, N> @Nullable N mogelijk(@Nullable V waarde, Function<V, N> naar) {
        return waarde == null ? null : naar.apply(waarde);
    }

    private static @Nullable String waarde(@Nullable Uzovi uzovi) {
        return uzovi == null ? null : uzovi.waarde();
    }

    private static @Nullable String waarde(@Nullable AgbCode agb) {
        return agb == null ? null : agb.waarde();
    }
}
