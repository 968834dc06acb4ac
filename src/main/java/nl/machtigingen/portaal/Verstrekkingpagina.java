package nl.machtigingen.portaal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.machtigingen.afhandeling.Verstrekkingkeuze;
import nl.machtigingen.afhandeling.Verstrekkingkeuze.Aanbod;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.machtiging.Conceptaanvraag;
import org.jspecify.annotations.Nullable;

/** What is asked, by whom, from when, and who hears of it (S-34..S-36, S-66..S-72). */
final class Verstrekkingpagina implements Formulier {

    private static final String VERSTREKKING = "zorg";
    private static final String ZORGVERLENER = "zorgverlener";
    private static final String GRONDSLAG = "grondslag";
    private static final String INGANGSDATUM = "ingangsdatum";
    private static final String EMAIL = "emailadres";
    private static final String TOELICHTING = "toelichting";
    private static final int MEESTE_ADRESSEN = 5;

    private final Verstrekkingkeuze verstrekkingkeuze;
    private final Werkmap werkmap;

    Verstrekkingpagina(Verstrekkingkeuze verstrekkingkeuze, Werkmap werkmap) {
        this.verstrekkingkeuze = verstrekkingkeuze;
        this.werkmap = werkmap;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        return werkmap.met(bezoek, Stap.VERSTREKKING, begonnen -> toon(bezoek, begonnen, invoer, meldingen));
    }

    private Antwoord toon(Bezoek bezoek, Begonnen begonnen, Invoer invoer, List<Melding> meldingen) {
        Conceptaanvraag aanvraag = begonnen.concept().aanvraag();
        Aanbod aanbod = verstrekkingkeuze.bij(bezoek.wie(), Objects.requireNonNull(aanvraag.uzovi(), "uzovi"));
        List<Melding> alle = new ArrayList<>(meldingen);
        if (meldingen.isEmpty() && begonnen.bezwaar() != null) {
            alle.add(new Melding(
                    VERSTREKKING,
                    bezoek.teksten()
                            .weigering(
                                    begonnen.bezwaar().code(),
                                    begonnen.bezwaar().omschrijving())));
        }
        Map<String, Object> waarden = werkmap.waarden(
                bezoek,
                begonnen,
                Stap.VERSTREKKING,
                invoer.velden().isEmpty() ? ingevuld(begonnen, aanbod) : invoer,
                alle);
        waarden.put("verzekeraar", aanbod.verzekeraar());
        waarden.put("aangesloten", aanbod.aangesloten());
        waarden.put("groepen", groepen(aanbod, bezoek.teksten()));
        waarden.put("anders", Anderewegen.van(aanbod.anders(), bezoek.teksten()));
        waarden.put("agb", bezoek.wie().agb().waarde());
        waarden.put("zorgverlenerGevraagd", begonnen.zorgverlenerGevraagd());
        waarden.put(
                "grondslagen",
                Arrays.stream(Grondslag.values())
                        .map(een -> new Optie(een.name(), bezoek.teksten().van("grondslag." + een)))
                        .toList());
        waarden.put(
                "peildatum",
                new Opmaak(bezoek.teksten().taal())
                        .datum(Objects.requireNonNull(aanvraag.peildatum(), "peildatum")
                                .datum()));
        return Antwoord.Pagina.van("aanvraag-verstrekking", waarden);
    }

    record Optie(String waarde, String tekst) {}

    /** Choices under one heading: the kind of care, with the specialisme where it has one. */
    record Groep(String naam, List<Optie> opties) {}

    private static List<Groep> groepen(Aanbod aanbod, Teksten teksten) {
        Map<String, List<Optie>> groepen = new LinkedHashMap<>();
        for (Verstrekkingkeuze.Keuze keuze : aanbod.keuzes()) {
            String specialisme = keuze.specialisme() == null
                    ? ""
                    : " – " + (keuze.specialismeNaam() == null ? keuze.specialisme() : keuze.specialismeNaam());
            groepen.computeIfAbsent(
                            teksten.van("zorgsoort." + keuze.zorgsoort()) + specialisme, nieuw -> new ArrayList<>())
                    .add(new Optie(waarde(keuze), naam(keuze, teksten)));
        }
        return groepen.entrySet().stream()
                .map(groep -> new Groep(groep.getKey(), groep.getValue()))
                .toList();
    }

    /** By its code and the name of its form; the one thing that hospitals abroad ask for is said in their language. */
    private static String naam(Verstrekkingkeuze.Keuze keuze, Teksten teksten) {
        String sleutel = "verstrekking." + keuze.verstrekking();
        return teksten.kent(sleutel) ? teksten.van(sleutel) : keuze.verstrekking() + " – " + keuze.naam();
    }

    private static String waarde(Verstrekkingkeuze.Keuze keuze) {
        return waarde(keuze.zorgsoort().name(), keuze.specialisme(), keuze.verstrekking());
    }

    private static String waarde(String zorgsoort, @Nullable String specialisme, String verstrekking) {
        return zorgsoort + "|" + (specialisme == null ? "" : specialisme) + "|" + verstrekking;
    }

    /** As the draft has it; where there is one thing to choose, that is chosen (S-69). */
    private static Invoer ingevuld(Begonnen begonnen, Aanbod aanbod) {
        Conceptaanvraag van = begonnen.concept().aanvraag();
        Map<String, List<String>> velden = new HashMap<>();
        if (van.zorgsoort() != null && van.verstrekking() != null) {
            velden.put(VERSTREKKING, List.of(waarde(van.zorgsoort().name(), van.specialisme(), van.verstrekking())));
        } else if (aanbod.keuzes().size() == 1) {
            velden.put(VERSTREKKING, List.of(waarde(aanbod.keuzes().getFirst())));
        }
        velden.put(
                ZORGVERLENER,
                List.of(van.zorgverlener() == null ? "" : van.zorgverlener().waarde()));
        velden.put(GRONDSLAG, List.of((van.grondslag() == null ? Grondslag.ZVW : van.grondslag()).name()));
        velden.put(
                INGANGSDATUM,
                List.of(van.ingangsdatum() == null ? "" : van.ingangsdatum().toString()));
        velden.put(TOELICHTING, List.of(van.toelichting() == null ? "" : van.toelichting()));
        velden.put(
                EMAIL,
                List.of(String.join(
                        ", ",
                        begonnen.concept().emailadressen().stream()
                                .map(Emailadres::waarde)
                                .toList())));
        return new Invoer(velden, List.of());
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        return werkmap.met(bezoek, Stap.VERSTREKKING, begonnen -> {
            Invoer.Toets toets = new Invoer.Toets(invoer, bezoek.teksten());
            Velden velden = new Velden(invoer, toets);
            Optional<Verstrekkingkeuze.Keuze> zorg = zorg(bezoek, begonnen, invoer);
            toets.eis(VERSTREKKING, zorg.isPresent(), "melding.kiesVerstrekking");
            if (begonnen.zorgverlenerGevraagd()) {
                toets.verplicht(ZORGVERLENER);
            }
            AgbCode zorgverlener =
                    begonnen.zorgverlenerGevraagd() ? velden.waarde(ZORGVERLENER, AgbCode::new, "melding.agb") : null;
            toets.verplicht(GRONDSLAG);
            Grondslag grondslag = velden.keuze(GRONDSLAG, Grondslag.values());
            LocalDate ingang = velden.dag(INGANGSDATUM);
            toets.hoogstens(TOELICHTING, Intrekpagina.LANGSTE_TEKST);
            List<Emailadres> adressen = adressen(invoer, toets);
            if (!toets.meldingen().isEmpty() || zorg.isEmpty()) {
                return toon(bezoek, begonnen, invoer, toets.meldingen());
            }
            Conceptaanvraag nieuw =
                    met(begonnen.concept().aanvraag(), zorg.get(), zorgverlener, grondslag, ingang, invoer);
            return werkmap.bewaar(
                    bezoek,
                    invoer,
                    begonnen.concept(),
                    Werkmap.Inhoud.van(nieuw, adressen),
                    // what comes next is known when it has been saved: a form belongs to it, or none
                    id -> Stap.AANVRAGEN + "/" + id + "/verder/" + Stap.VERSTREKKING.name(),
                    this);
        });
    }

    private Optional<Verstrekkingkeuze.Keuze> zorg(Bezoek bezoek, Begonnen begonnen, Invoer invoer) {
        return verstrekkingkeuze
                .bij(
                        bezoek.wie(),
                        Objects.requireNonNull(begonnen.concept().aanvraag().uzovi(), "uzovi"))
                .keuzes()
                .stream()
                .filter(keuze -> waarde(keuze).equals(invoer.tekst(VERSTREKKING)))
                .findFirst();
    }

    private static List<Emailadres> adressen(Invoer invoer, Invoer.Toets toets) {
        List<String> genoemd = Arrays.stream(invoer.tekst(EMAIL).split("[\\s,;]+"))
                .filter(adres -> !adres.isEmpty())
                .distinct()
                .toList();
        toets.eis(EMAIL, !genoemd.isEmpty(), "melding.verplicht");
        toets.eis(EMAIL, genoemd.size() <= MEESTE_ADRESSEN, "melding.emailTeVeel", MEESTE_ADRESSEN);
        List<Emailadres> adressen = new ArrayList<>();
        try {
            genoemd.forEach(adres -> adressen.add(new Emailadres(adres)));
        } catch (OngeldigeWaarde e) {
            toets.eis(EMAIL, false, "melding.email");
        }
        return adressen;
    }

    /** Something else is asked with other questions and other treatments (S-83). */
    private static Conceptaanvraag met(
            Conceptaanvraag van,
            Verstrekkingkeuze.Keuze zorg,
            @Nullable AgbCode zorgverlener,
            @Nullable Grondslag grondslag,
            @Nullable LocalDate ingang,
            Invoer invoer) {
        boolean zelfde = zorg.zorgsoort() == van.zorgsoort()
                && Objects.equals(zorg.specialisme(), van.specialisme())
                && zorg.verstrekking().equals(van.verstrekking());
        return new Conceptaanvraag(
                van.verzekerde(),
                van.uzovi(),
                van.peildatum(),
                van.instantie(),
                zorgverlener,
                zorg.zorgsoort(),
                zorg.specialisme(),
                zorg.verstrekking(),
                grondslag,
                zelfde ? van.formulier() : null,
                zelfde ? van.antwoorden() : List.of(),
                zelfde ? van.prestaties() : List.of(),
                ingang,
                invoer.aangevinkt(TOELICHTING) ? invoer.tekst(TOELICHTING) : null);
    }
}
