package nl.machtigingen.vertaling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Besluit;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.contract.typen.Antwoord;
import nl.machtigingen.contract.typen.Formulier;
import nl.machtigingen.contract.typen.Instroomaanvraag;
import nl.machtigingen.contract.typen.Prestatieregel;
import nl.machtigingen.contract.typen.ToegekendeRegel;
import nl.machtigingen.contract.typen.ZoekOpAdres;
import nl.machtigingen.contract.typen.ZoekOpBsn;
import nl.machtigingen.contract.typen.ZoekOpVerzekerdenummer;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Statusmelding;
import org.jspecify.annotations.Nullable;

/**
 * Types of the contract as our records. The message was held against its schema before, so forms are right; what a schema cannot see
 * (the 11-proef) is checked here and refused as VAL-003 with the place.
 */
public final class UitContract {

    private UitContract() {}

    /** Instants are kept in milliseconds, in memory as in the database: an answer given again must not differ in a digit. */
    public static Instant moment(OffsetDateTime tijdstip) {
        return tijdstip.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param pad XPath of the element, for the refusal */
    public static Aanvraag aanvraag(nl.machtigingen.contract.typen.Aanvraag van, String pad) {
        return new Aanvraag(
                zoeksleutel(van.getVerzekerde(), pad + "/verzekerde"),
                mogelijk(van.getUzovi(), Uzovi::new),
                new Peildatum(van.getPeildatum()),
                new AgbCode(van.getInstantieAgb()),
                mogelijk(van.getZorgverlenerAgb(), AgbCode::new),
                Zorgsoort.valueOf(van.getZorgsoort().name()),
                van.getSpecialisme(),
                van.getVerstrekking(),
                Grondslag.valueOf(van.getGrondslag().name()),
                mogelijk(van.getFormulier(), UitContract::formulier),
                van.getAntwoord().stream().map(UitContract::antwoord).toList(),
                van.getPrestatie().stream().map(UitContract::prestatie).toList(),
                van.getIngangsdatum(),
                van.getToelichting());
    }

    /** @param pad XPath of the element, for the refusal */
    public static Conceptaanvraag conceptaanvraag(nl.machtigingen.contract.typen.Conceptaanvraag van, String pad) {
        return new Conceptaanvraag(
                mogelijk(van.getVerzekerde(), sleutel -> zoeksleutel(sleutel, pad + "/verzekerde")),
                mogelijk(van.getUzovi(), Uzovi::new),
                mogelijk(van.getPeildatum(), Peildatum::new),
                mogelijk(van.getInstantieAgb(), AgbCode::new),
                mogelijk(van.getZorgverlenerAgb(), AgbCode::new),
                mogelijk(van.getZorgsoort(), soort -> Zorgsoort.valueOf(soort.name())),
                van.getSpecialisme(),
                van.getVerstrekking(),
                mogelijk(van.getGrondslag(), grondslag -> Grondslag.valueOf(grondslag.name())),
                mogelijk(van.getFormulier(), UitContract::formulier),
                van.getAntwoord().stream().map(UitContract::antwoord).toList(),
                van.getPrestatie().stream().map(UitContract::prestatie).toList(),
                van.getIngangsdatum(),
                van.getToelichting());
    }

    /**
     * What software hands over; what is wrong with it is no refusal yet.
     *
     * @param pad XPath of the element, for the findings
     * @param onleesbaar takes what no value of ours could be made of; that is absent from the result
     */
    public static Conceptaanvraag instroomaanvraag(Instroomaanvraag van, String pad, List<Bevinding> onleesbaar) {
        return new Conceptaanvraag(
                leesbareSleutel(van.getVerzekerde(), pad + "/verzekerde", onleesbaar),
                mogelijk(van.getUzovi(), Uzovi::new),
                new Peildatum(van.getPeildatum()),
                new AgbCode(van.getInstantieAgb()),
                mogelijk(van.getZorgverlenerAgb(), AgbCode::new),
                Zorgsoort.valueOf(van.getZorgsoort().name()),
                van.getSpecialisme(),
                van.getVerstrekking(),
                mogelijk(van.getGrondslag(), grondslag -> Grondslag.valueOf(grondslag.name())),
                mogelijk(van.getFormulier(), UitContract::formulier),
                van.getAntwoord().stream().map(UitContract::antwoord).toList(),
                van.getPrestatie().stream().map(UitContract::prestatie).toList(),
                van.getIngangsdatum(),
                van.getToelichting());
    }

    private static @Nullable Zoeksleutel leesbareSleutel(
            nl.machtigingen.contract.typen.Zoeksleutel van, String pad, List<Bevinding> onleesbaar) {
        try {
            return zoeksleutel(van, pad);
        } catch (Weigering weigering) {
            onleesbaar.addAll(weigering.alsBevindingen(pad));
            return null;
        }
    }

    /** @param pad XPath of the element, for the refusal */
    public static Zoeksleutel zoeksleutel(nl.machtigingen.contract.typen.Zoeksleutel van, String pad) {
        ZoekOpBsn opBsn = van.getBsn();
        if (opBsn != null) {
            return new Zoeksleutel.OpBsn(bsn(opBsn.getBsn(), pad + "/bsn/bsn"), opBsn.getGeboortedatum());
        }
        ZoekOpAdres opAdres = van.getAdres();
        if (opAdres != null) {
            return new Zoeksleutel.OpAdres(
                    opAdres.getGeboortedatum(),
                    opAdres.getPostcode(),
                    opAdres.getHuisnummer(),
                    opAdres.getToevoeging());
        }
        ZoekOpVerzekerdenummer opNummer = van.getVerzekerdenummer();
        return new Zoeksleutel.OpVerzekerdenummer(
                new Uzovi(opNummer.getUzovi()), opNummer.getVerzekerdenummer(), opNummer.getGeboortedatum());
    }

    private static Bsn bsn(String cijfers, String pad) {
        try {
            return new Bsn(cijfers);
        } catch (OngeldigeWaarde e) {
            throw Weigering.nummer(e, pad);
        }
    }

    public static Statusmelding statusmelding(nl.machtigingen.contract.typen.Statusmelding van) {
        return new Statusmelding(
                van.getVolgnummer(),
                Status.valueOf(van.getStatus().name()),
                moment(van.getTijdstip()),
                mogelijk(van.getBeoordeling(), UitContract::beoordeling),
                mogelijk(van.getMachtigingsnummer(), Machtigingsnummer::new),
                van.getIngangsdatum(),
                van.getEinddatum(),
                van.getGevraagdeInformatie());
    }

    private static Beoordeling beoordeling(nl.machtigingen.contract.typen.Beoordeling van) {
        return new Beoordeling(
                Besluit.valueOf(van.getBesluit().name()),
                van.getReden(),
                van.getVoorwaarde(),
                van.getToegekend().stream().map(UitContract::toekenning).toList(),
                van.getToelichting());
    }

    private static Beoordeling.Toekenning toekenning(ToegekendeRegel van) {
        return new Beoordeling.Toekenning(van.getRegel(), van.getCode(), van.getAantal(), bedrag(van.getBedrag()));
    }

    private static Aanvraag.Formulier formulier(Formulier van) {
        return new Aanvraag.Formulier(van.getCode(), van.getVersie());
    }

    private static Aanvraag.Antwoord antwoord(Antwoord van) {
        return new Aanvraag.Antwoord(van.getVraag(), van.getWaarde());
    }

    private static Aanvraag.Prestatie prestatie(Prestatieregel van) {
        return new Aanvraag.Prestatie(
                van.getCode(),
                van.getAantal(),
                van.getElement(),
                bedrag(van.getHonorarium()),
                bedrag(van.getTechniekkosten()));
    }

    private static @Nullable Bedrag bedrag(@Nullable BigDecimal euros) {
        return mogelijk(euros, Bedrag::new);
    }

    private static <V, N> @Nullable N mogelijk(@Nullable V waarde, Function<V, N> naar) {
        return waarde == null ? null : naar.apply(waarde);
    }
}
