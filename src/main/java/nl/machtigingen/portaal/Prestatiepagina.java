package nl.machtigingen.portaal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.afhandeling.Vragenlijst.Blad;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.portaal.Prestatieblad.Getypt;
import org.jspecify.annotations.Nullable;

/**
 * The treatments (S-95..S-102). One form holds every line, so that whichever button is pressed, all that was typed is saved with it.
 */
final class Prestatiepagina implements Formulier {

    private static final String ACTIE = "actie";
    private static final String VERDER = "verder";
    private static final String VOEG = "voeg";
    private static final String WEG = "weg-";
    private static final int MEESTE_REGELS = 99;
    private static final int HOOGSTE_AANTAL = 9_999;

    private final Werkmap werkmap;

    Prestatiepagina(Werkmap werkmap) {
        this.werkmap = werkmap;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        return metBlad(bezoek, (begonnen, blad) -> {
            List<Getypt> getypt = invoer.velden().isEmpty()
                    ? Prestatieblad.getypt(blad.feiten().prestaties())
                    : getypt(invoer);
            Getypt nieuw = getypt(invoer, "nieuw");
            return pagina(bezoek, begonnen, blad, invoer, meldingen, new Prestatieblad.Regels(getypt, nieuw, Map.of()));
        });
    }

    private Antwoord pagina(
            Bezoek bezoek,
            Begonnen begonnen,
            Blad blad,
            Invoer invoer,
            List<Melding> meldingen,
            Prestatieblad.Regels regels) {
        Map<String, Object> waarden = werkmap.waarden(bezoek, begonnen, Stap.PRESTATIES, invoer, meldingen);
        waarden.put("blad", Prestatieblad.van(blad, regels, bezoek.teksten()));
        waarden.put("nietVerder", bezoek.vraag("controle").equals("ja"));
        return Antwoord.Pagina.van("aanvraag-prestaties", waarden);
    }

    private interface MetBlad {
        Antwoord pagina(Begonnen begonnen, Blad blad);
    }

    private Antwoord metBlad(Bezoek bezoek, MetBlad pagina) {
        return werkmap.met(bezoek, Stap.PRESTATIES, begonnen -> {
            Blad blad = begonnen.blad();
            return blad == null || !Stap.heeftPrestaties(begonnen)
                    ? new Antwoord.Naar(Stap.OVERZICHT.pad(begonnen.concept().id()))
                    : pagina.pagina(begonnen, blad);
        });
    }

    private static List<Getypt> getypt(Invoer invoer) {
        List<Getypt> regels = new ArrayList<>();
        for (int i = 1; i <= MEESTE_REGELS && invoer.velden().containsKey("code-" + i); i++) {
            regels.add(getypt(invoer, Integer.toString(i)));
        }
        return regels;
    }

    private static Getypt getypt(Invoer invoer, String regel) {
        return new Getypt(
                invoer.tekst("code-" + regel).toUpperCase(Locale.ROOT),
                invoer.tekst("aantal-" + regel),
                invoer.tekst("element-" + regel),
                invoer.tekst("honorarium-" + regel),
                invoer.tekst("techniek-" + regel));
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        return metBlad(bezoek, (begonnen, blad) -> {
            String actie = invoer.tekst(ACTIE);
            List<Getypt> getypt = getypt(invoer);
            Getypt nieuw = getypt(invoer, "nieuw");
            Lezer lezer = new Lezer(
                    invoer,
                    bezoek.teksten(),
                    blad.formulier()
                            .prestaties(blad.feiten().uzovi(), blad.feiten().dag())
                            .keySet());
            List<Aanvraag.Prestatie> prestaties = new ArrayList<>();
            for (int i = 1; i <= getypt.size(); i++) {
                if (!actie.equals(WEG + i)) {
                    prestaties.add(lezer.lees(Integer.toString(i), getypt.get(i - 1)));
                }
            }
            if (actie.equals(VOEG) || !nieuw.code().isEmpty()) {
                lezer.nieuweCode(nieuw.code(), getypt.size());
                prestaties.add(lezer.lees("nieuw", nieuw));
            }
            if (!lezer.toets.meldingen().isEmpty()) {
                return pagina(
                        bezoek,
                        begonnen,
                        blad,
                        invoer,
                        List.of(),
                        new Prestatieblad.Regels(getypt, nieuw, Prestatieblad.perVeld(lezer.toets.meldingen())));
            }
            return werkmap.bewaar(
                    bezoek,
                    invoer,
                    begonnen.concept(),
                    Werkmap.Inhoud.van(
                            met(begonnen.concept().aanvraag(), prestaties),
                            begonnen.concept().emailadressen()),
                    id -> actie.equals(VERDER)
                            ? Stap.AANVRAGEN + "/" + id + "/verder/" + Stap.PRESTATIES.name()
                            : Stap.PRESTATIES.pad(id),
                    this);
        });
    }

    private static Conceptaanvraag met(Conceptaanvraag van, List<Aanvraag.Prestatie> prestaties) {
        return new Conceptaanvraag(
                van.verzekerde(),
                van.uzovi(),
                van.peildatum(),
                van.instantie(),
                van.zorgverlener(),
                van.zorgsoort(),
                van.specialisme(),
                van.verstrekking(),
                van.grondslag(),
                van.formulier(),
                van.antwoorden(),
                prestaties,
                van.ingangsdatum(),
                van.toelichting());
    }

    /** From typed lines to lines of a request. Whether they belong together the rules say, when they have been saved. */
    private static final class Lezer {

        private final Invoer.Toets toets;
        private final Velden velden;
        private final Set<String> toegestaan;

        Lezer(Invoer invoer, Teksten teksten, Set<String> toegestaan) {
            this.toets = new Invoer.Toets(invoer, teksten);
            this.velden = new Velden(invoer, toets);
            this.toegestaan = toegestaan;
        }

        void nieuweCode(String code, int regels) {
            toets.eis("code-nieuw", toegestaan.contains(code), "melding.code")
                    .eis("code-nieuw", regels < MEESTE_REGELS, "melding.regels", MEESTE_REGELS);
        }

        Aanvraag.Prestatie lees(String regel, Getypt van) {
            Integer aantal = velden.waarde("aantal-" + regel, Integer::valueOf, "melding.aantal");
            int geldig = van.aantal().isEmpty() ? 1 : aantal == null ? 0 : aantal;
            toets.eis("aantal-" + regel, aantal == null || geldig >= 1 && geldig <= HOOGSTE_AANTAL, "melding.aantal");
            toets.eis(
                    "element-" + regel,
                    van.element().isEmpty() || van.element().matches("[0-9]{2}"),
                    "melding.element");
            return new Aanvraag.Prestatie(
                    van.code(),
                    geldig,
                    van.element().isEmpty() ? null : van.element(),
                    bedrag("honorarium-" + regel),
                    bedrag("techniek-" + regel));
        }

        private @Nullable Bedrag bedrag(String veld) {
            return velden.bedrag(veld);
        }
    }
}
