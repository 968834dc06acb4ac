package nl.machtigingen.portaal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.ControleerVerzekering;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Conceptaanvraag;
import org.jspecify.annotations.Nullable;

/** The first step: for whom is asked, and as of which day (S-56..S-60). With the person found the draft begins. */
final class Patientpagina implements Formulier {

    private static final String PEILDATUM = "peildatum";
    private static final String GEBOORTEDATUM = "geboortedatum";
    private static final String BSN = "bsn";
    private static final String POSTCODE = "postcode";
    private static final String HUISNUMMER = "huisnummer";
    private static final String TOEVOEGING = "toevoeging";
    private static final String UZOVI = "uzovi";
    private static final String VERZEKERDENUMMER = "verzekerdenummer";
    private static final int HOOGSTE_HUISNUMMER = 99_999;

    private final ControleerVerzekering controleerVerzekering;
    private final Werkmap werkmap;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Patientpagina(ControleerVerzekering controleerVerzekering, Werkmap werkmap, Supplier<UUID> ids, Clock clock) {
        this.controleerVerzekering = controleerVerzekering;
        this.werkmap = werkmap;
        this.ids = ids;
        this.clock = clock;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(
                bezoek,
                new Invoer(
                        Map.of(
                                PEILDATUM,
                                List.of(LocalDate.ofInstant(clock.instant(), Opmaak.NEDERLAND)
                                        .toString())),
                        List.of()),
                List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        Aanvraagpaginas.RECHTEN.forEach(bezoek::vereis);
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("stappen", Stap.balk(bezoek.teksten()));
        waarden.put("stapNu", bezoek.teksten().van("stap.VERZEKERDE"));
        waarden.put("referentie", Referenties.van(invoer, ids));
        waarden.put("invoer", new Ingevuld(invoer, meldingen));
        return Antwoord.Pagina.van("aanvraag-patient", waarden);
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        Aanvraagpaginas.RECHTEN.forEach(bezoek::vereis);
        Gelezen gelezen = lees(bezoek, invoer);
        if (!gelezen.meldingen().isEmpty() || gelezen.sleutel() == null || gelezen.peildatum() == null) {
            return toon(bezoek, invoer, gelezen.meldingen());
        }
        List<Verzekerde> gevonden;
        try {
            gevonden = controleerVerzekering.controleer(
                    bezoek.wie(), bezoek.correlatie(), gelezen.sleutel(), gelezen.peildatum());
        } catch (Weigering e) {
            return toon(bezoek, invoer, List.of(Melding.algemeen(Verzekerdeblad.waarom(e, bezoek.teksten()))));
        }
        if (gevonden.isEmpty()) {
            return toon(
                    bezoek, invoer, List.of(Melding.algemeen(bezoek.teksten().van("melding.nietGevonden"))));
        }
        return gevonden(bezoek, invoer, gelezen.sleutel(), gelezen.peildatum(), gevonden.getFirst());
    }

    private Antwoord gevonden(
            Bezoek bezoek, Invoer invoer, Zoeksleutel sleutel, Peildatum peildatum, Verzekerde verzekerde) {
        List<Uzovi> verzekeraars = ControleerVerzekering.verzekeraars(verzekerde);
        if (verzekeraars.isEmpty()) {
            return Antwoord.Pagina.van(
                    "aanvraag-verzekerde",
                    Map.of(
                            "stappen", Stap.balk(bezoek.teksten()),
                            "stapNu", bezoek.teksten().van("stap.VERZEKERDE"),
                            "blad", Verzekerdeblad.van(verzekerde, verzekeraars, peildatum, bezoek.teksten()),
                            "invoer", new Ingevuld(Invoer.leeg(), List.of())));
        }
        boolean een = verzekeraars.size() == 1;
        var id = werkmap.begin(bezoek, invoer, begin(bezoek, sleutel, peildatum, een ? verzekeraars.getFirst() : null));
        return new Antwoord.Naar((een ? Stap.VERSTREKKING : Stap.VERZEKERDE).pad(id));
    }

    private static Conceptaanvraag begin(
            Bezoek bezoek, Zoeksleutel sleutel, Peildatum peildatum, @Nullable Uzovi uzovi) {
        return new Conceptaanvraag(
                sleutel,
                uzovi,
                peildatum,
                bezoek.wie().agb(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** @param sleutel counts only when there is nothing wrong */
    private record Gelezen(
            @Nullable Zoeksleutel sleutel, @Nullable Peildatum peildatum, List<Melding> meldingen) {}

    private static Gelezen lees(Bezoek bezoek, Invoer invoer) {
        Invoer.Toets toets = new Invoer.Toets(invoer, bezoek.teksten());
        Velden velden = new Velden(invoer, toets);
        toets.verplicht(PEILDATUM);
        LocalDate peildatum = velden.dag(PEILDATUM);
        toets.verplicht(GEBOORTEDATUM);
        LocalDate geboren = velden.dag(GEBOORTEDATUM);
        Zoeksleutel sleutel = sleutel(invoer, toets, velden, geboren == null ? LocalDate.EPOCH : geboren);
        return new Gelezen(sleutel, peildatum == null ? null : new Peildatum(peildatum), toets.meldingen());
    }

    /** The first of the three ways of which something is filled in. */
    private static @Nullable Zoeksleutel sleutel(Invoer invoer, Invoer.Toets toets, Velden velden, LocalDate geboren) {
        if (invoer.aangevinkt(BSN)) {
            Bsn bsn = velden.waarde(BSN, Bsn::new, "melding.bsn");
            return bsn == null ? null : new Zoeksleutel.OpBsn(bsn, geboren);
        }
        if (invoer.aangevinkt(POSTCODE) || invoer.aangevinkt(HUISNUMMER)) {
            return opAdres(invoer, toets, velden, geboren);
        }
        if (invoer.aangevinkt(UZOVI) || invoer.aangevinkt(VERZEKERDENUMMER)) {
            toets.verplicht(UZOVI).verplicht(VERZEKERDENUMMER).hoogstens(VERZEKERDENUMMER, 15);
            toets.eis(
                    VERZEKERDENUMMER,
                    invoer.tekst(VERZEKERDENUMMER).matches("[A-Za-z0-9]*"),
                    "melding.verzekerdenummer");
            Uzovi uzovi = velden.waarde(UZOVI, Uzovi::new, "melding.uzovi");
            return uzovi == null
                    ? null
                    : new Zoeksleutel.OpVerzekerdenummer(uzovi, invoer.tekst(VERZEKERDENUMMER), geboren);
        }
        toets.eis(BSN, false, "melding.zoekweg");
        return null;
    }

    private static @Nullable Zoeksleutel opAdres(Invoer invoer, Invoer.Toets toets, Velden velden, LocalDate geboren) {
        String postcode = invoer.tekst(POSTCODE).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        toets.verplicht(POSTCODE).verplicht(HUISNUMMER).hoogstens(TOEVOEGING, 6);
        toets.eis(POSTCODE, postcode.isEmpty() || postcode.matches("[1-9][0-9]{3}[A-Z]{2}"), "melding.postcode");
        toets.eis(
                TOEVOEGING,
                invoer.tekst(TOEVOEGING).isEmpty() || invoer.tekst(TOEVOEGING).matches("[A-Za-z0-9][A-Za-z0-9 \\-/]*"),
                "melding.toevoeging");
        Integer huisnummer = velden.waarde(HUISNUMMER, Integer::valueOf, "melding.huisnummer");
        if (huisnummer == null) {
            return null;
        }
        toets.eis(HUISNUMMER, huisnummer > 0 && huisnummer <= HOOGSTE_HUISNUMMER, "melding.huisnummer");
        String toevoeging = invoer.tekst(TOEVOEGING);
        return new Zoeksleutel.OpAdres(geboren, postcode, huisnummer, toevoeging.isEmpty() ? null : toevoeging);
    }
}
