package nl.machtigingen.machtiging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.Geslacht;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Naam;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.begrippen.Verzekeringsoort;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.begrippen.Zorgsoort;

/** Machtigingen of one fictional person, as submitted on the first of September 2026. */
public final class MachtigingFixture {

    public static final LocalDate PEILDATUM = LocalDate.of(2026, 9, 1);
    public static final Instant INGEDIEND = Instant.parse("2026-09-01T08:30:00Z");

    private static final LocalDate GEBOREN = LocalDate.of(1980, 1, 1);
    private static final Bsn BSN = new Bsn("999990019");

    private MachtigingFixture() {}

    /** Asked of this insurer, for verstrekking M01. */
    public static Machtiging eenMachtigingBij(String uzovi) {
        return eenMachtigingBij(uzovi, "M01");
    }

    /** Asked of this insurer, for this verstrekking. */
    public static Machtiging eenMachtigingBij(String uzovi, String verstrekking) {
        Verzekering verzekering = eenVerzekeringBij(uzovi);
        return Machtiging.ingediend(
                new MachtigingId(4711),
                new Referentie("ref-4711"),
                eenAanvraagVoor(verstrekking),
                new Verzekerde(
                        BSN,
                        new Naam("A.B.", "van", "Voorbeeld"),
                        GEBOREN,
                        Geslacht.VROUW,
                        false,
                        List.of(verzekering)),
                Dekking.van(verzekering),
                Toetsing.ZONDER_FORMULIER,
                List.of(new Emailadres("balie@praktijk.example")),
                INGEDIEND,
                PEILDATUM);
    }

    /** A dental request with one answer, and two lines of treatment. */
    public static Aanvraag eenAanvraagVoor(String verstrekking) {
        return new Aanvraag(
                new Zoeksleutel.OpBsn(BSN, GEBOREN),
                null,
                new Peildatum(PEILDATUM),
                new AgbCode("12000001"),
                new AgbCode("12999901"),
                Zorgsoort.MONDZORG,
                null,
                verstrekking,
                Grondslag.ZVW,
                new Aanvraag.Formulier("M01", "1.0"),
                List.of(new Aanvraag.Antwoord("reden", "Een voorbeeld & niets meer.")),
                List.of(
                        new Aanvraag.Prestatie(
                                "R24", 1, "11", new Bedrag(new BigDecimal("240.5")), new Bedrag(new BigDecimal("99"))),
                        new Aanvraag.Prestatie("C11", 2, null, null, null)),
                null,
                "Toelichting bij het voorbeeld.");
    }

    private static Verzekering eenVerzekeringBij(String uzovi) {
        return new Verzekering(
                new Uzovi(uzovi),
                "Verzekeraar " + uzovi + " (voorbeeld)",
                Verzekeringsoort.BASIS,
                "V0000001",
                "VB",
                "Voorbeeld Basis",
                LocalDate.of(2020, 1, 1),
                null,
                true);
    }
}
