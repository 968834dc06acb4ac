package nl.machtigingen.portaal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.ControleerAanvraag;
import nl.machtigingen.afhandeling.ControleerAanvraag.Verwachting;
import nl.machtigingen.afhandeling.ControleerVerzekering;
import nl.machtigingen.afhandeling.DienIn;
import nl.machtigingen.afhandeling.DienIn.Indiening;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag.Volledigheid;
import nl.machtigingen.machtiging.Dekking;

/** The summary: everything that was filled in, what is wrong with it or what the rules say of it, and the submission (S-103, S-104). */
final class Overzichtpagina implements Formulier {

    private static final String AKKOORD = "akkoord";

    private final ControleerAanvraag controleerAanvraag;
    private final ControleerVerzekering controleerVerzekering;
    private final DienIn dienIn;
    private final Werkmap werkmap;
    private final Supplier<UUID> ids;

    Overzichtpagina(
            ControleerAanvraag controleerAanvraag,
            ControleerVerzekering controleerVerzekering,
            DienIn dienIn,
            Werkmap werkmap,
            Supplier<UUID> ids) {
        this.controleerAanvraag = controleerAanvraag;
        this.controleerVerzekering = controleerVerzekering;
        this.dienIn = dienIn;
        this.werkmap = werkmap;
        this.ids = ids;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        return werkmap.met(bezoek, Stap.OVERZICHT, begonnen -> {
            Map<String, Object> waarden = werkmap.waarden(bezoek, begonnen, Stap.OVERZICHT, invoer, meldingen);
            waarden.put("gebreken", List.of());
            waarden.put("oordeel", "");
            waarden.put("dekking", "");
            verwachting(bezoek, begonnen, waarden);
            waarden.put("naam", naam(bezoek, begonnen));
            waarden.put("blad", Overzichtblad.van(begonnen, bezoek.teksten()));
            return Antwoord.Pagina.van("aanvraag-overzicht", waarden);
        });
    }

    /** Something to mend, and where. */
    record Gebrek(String tekst, String herstel, String pad) {}

    private void verwachting(Bezoek bezoek, Begonnen begonnen, Map<String, Object> waarden) {
        Concept concept = begonnen.concept();
        try {
            Referentie referentie = new Referentie("portaal-" + ids.get());
            switch (controleerAanvraag.controleer(
                    bezoek.wie(),
                    bezoek.correlatie(),
                    new Indiening(referentie, concept.id(), null, List.of(), List.of()))) {
                case Verwachting.InOrde inOrde -> {
                    waarden.put("dekking", dekking(inOrde.dekking(), bezoek.teksten()));
                    if (inOrde.oordeel() != null) {
                        String sleutel = "oordeel." + inOrde.oordeel().uitkomst();
                        waarden.put(
                                "oordeel",
                                bezoek.teksten().van(inOrde.oordeel().beslissend() ? sleutel : sleutel + ".advies"));
                        waarden.put("oordeelWaarom", inOrde.oordeel().toelichting());
                    }
                }
                case Verwachting.Geweigerd geweigerd ->
                    waarden.put(
                            "gebreken",
                            geweigerd.bevindingen().stream()
                                    .map(een -> gebrek(een, concept, bezoek.teksten()))
                                    .toList());
            }
        } catch (Weigering e) {
            if (e.code() == Foutcode.AUT_005 || e.code() == Foutcode.SYS_001) {
                throw e;
            }
            waarden.put("gebreken", List.of(new Gebrek(tekst(e, bezoek.teksten()), "", stap(e).pad(concept.id()))));
        }
    }

    private static Gebrek gebrek(Bevinding van, Concept concept, Teksten teksten) {
        String veld = van.veld() == null ? "" : van.veld();
        Stap stap = veld.contains("/prestatie")
                ? Stap.PRESTATIES
                : veld.endsWith("/aanvraag") || veld.contains("/antwoord") ? Stap.VRAGEN : Stap.VERSTREKKING;
        return new Gebrek(
                teksten.weigering(van.code(), van.omschrijving()),
                van.herstel() == null ? "" : van.herstel(),
                stap.pad(concept.id()));
    }

    private static Stap stap(Weigering van) {
        return switch (van.code()) {
            case COV_001, COV_002, COV_003, COV_004, VAL_006, MOG_002 -> Stap.VERZEKERDE;
            case BIJ_001, BIJ_002 -> Stap.BIJLAGEN;
            case BIJ_003, VAL_005 -> Stap.VRAGEN;
            default -> Stap.VERSTREKKING;
        };
    }

    private static String tekst(Weigering van, Teksten teksten) {
        return van.code() == Foutcode.COV_004
                ? teksten.van("melding.covStil")
                : teksten.weigering(van.code(), van.omschrijving());
    }

    private static String dekking(Dekking van, Teksten teksten) {
        return van.verzekeraarNaam() + " (" + van.uzovi() + "), " + teksten.van("verzekeringsoort." + van.soort())
                + (van.pakketnaam() == null ? "" : ", " + van.pakketnaam());
    }

    /** That it is the right person can be seen by his name only; without COV the page does without. */
    private String naam(Bezoek bezoek, Begonnen begonnen) {
        var aanvraag = begonnen.concept().aanvraag();
        if (aanvraag.verzekerde() == null || aanvraag.peildatum() == null) {
            return "";
        }
        try {
            return controleerVerzekering
                    .controleer(bezoek.wie(), bezoek.correlatie(), aanvraag.verzekerde(), aanvraag.peildatum())
                    .stream()
                    .findFirst()
                    .map(wie -> Opmaak.naam(wie.naam()))
                    .orElse("");
        } catch (Weigering e) {
            return "";
        }
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        return werkmap.met(bezoek, Stap.OVERZICHT, begonnen -> {
            List<Melding> meldingen = new Invoer.Toets(invoer, bezoek.teksten())
                    .eis(AKKOORD, invoer.aangevinkt(AKKOORD), "melding.akkoord")
                    .meldingen();
            if (!meldingen.isEmpty()) {
                return toon(bezoek, invoer, meldingen);
            }
            Concept concept = begonnen.concept();
            if (!Werkmap.isVanNu(invoer, concept)
                    || !(concept.aanvraag().volledig() instanceof Volledigheid.Volledig volledig)) {
                return Werkmap.intussenGewijzigd(bezoek, invoer, this);
            }
            try {
                dienIn.dienIn(
                        bezoek.wie(),
                        bezoek.correlatie(),
                        // what was seen is what is submitted, whatever another window saves meanwhile
                        new Indiening(
                                Referenties.van(invoer),
                                concept.id(),
                                volledig.aanvraag(),
                                List.of(),
                                concept.emailadressen()));
            } catch (Weigering e) {
                return geweigerd(bezoek, invoer, e);
            }
            return new Antwoord.Naar(Stap.uitslag(concept.id()));
        });
    }

    /** What can be mended stands on the page that is shown again; of the rest the page says what it was. */
    private Antwoord geweigerd(Bezoek bezoek, Invoer invoer, Weigering weigering) {
        return switch (weigering.code()) {
            case STA_001 -> Werkmap.intussenGewijzigd(bezoek, invoer, this);
            case AUT_003, AUT_005, STA_002, SYS_001, VAL_004 -> throw weigering;
            case VAL_002, BIJ_003 -> toon(bezoek, invoer, List.of());
            default -> toon(bezoek, invoer, List.of(Melding.algemeen(tekst(weigering, bezoek.teksten()))));
        };
    }
}
