package nl.machtigingen.portaal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.machtigingen.afhandeling.ControleerVerzekering;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Conceptaanvraag;

/** The insured of a draft, his insurances and the day as of which is asked; with several insurers the one that is meant is chosen (S-61..S-65). */
final class Verzekerdepagina implements Formulier {

    private static final String PEILDATUM = "peildatum";
    private static final String UZOVI = "uzovi";

    private final ControleerVerzekering controleerVerzekering;
    private final Werkmap werkmap;
    private final Clock clock;

    Verzekerdepagina(ControleerVerzekering controleerVerzekering, Werkmap werkmap, Clock clock) {
        this.controleerVerzekering = controleerVerzekering;
        this.werkmap = werkmap;
        this.clock = clock;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        return werkmap.met(bezoek, Stap.VERZEKERDE, begonnen -> {
            Conceptaanvraag aanvraag = begonnen.concept().aanvraag();
            Peildatum peildatum = peildatum(aanvraag);
            List<Melding> alle = Stream.concat(meldingen.stream(), bezwaar(begonnen, bezoek.teksten()).stream())
                    .toList();
            Invoer getoond = invoer.velden().isEmpty()
                    ? new Invoer(
                            Map.of(
                                    PEILDATUM, List.of(peildatum.datum().toString()),
                                    UZOVI,
                                            List.of(
                                                    aanvraag.uzovi() == null
                                                            ? ""
                                                            : aanvraag.uzovi().waarde())),
                            List.of())
                    : invoer;
            Map<String, Object> waarden = werkmap.waarden(bezoek, begonnen, Stap.VERZEKERDE, getoond, alle);
            try {
                zoek(bezoek, aanvraag.verzekerde(), peildatum)
                        .ifPresent(wie -> waarden.put(
                                "blad",
                                Verzekerdeblad.van(
                                        wie, ControleerVerzekering.verzekeraars(wie), peildatum, bezoek.teksten())));
            } catch (Weigering e) {
                waarden.put("stil", Verzekerdeblad.waarom(e, bezoek.teksten()));
            }
            return Antwoord.Pagina.van("aanvraag-verzekerde", waarden);
        });
    }

    /** That the insurer does not go so far back is said where the day can be changed. */
    private static Optional<Melding> bezwaar(Begonnen begonnen, Teksten teksten) {
        return Optional.ofNullable(begonnen.bezwaar())
                .filter(weigering -> Stap.open(begonnen) == Stap.VERZEKERDE)
                .map(weigering ->
                        new Melding(PEILDATUM, teksten.weigering(weigering.code(), weigering.omschrijving())));
    }

    private Peildatum peildatum(Conceptaanvraag aanvraag) {
        return aanvraag.peildatum() == null
                ? new Peildatum(LocalDate.ofInstant(clock.instant(), Opmaak.NEDERLAND))
                : aanvraag.peildatum();
    }

    private Optional<Verzekerde> zoek(
            Bezoek bezoek, @org.jspecify.annotations.Nullable Zoeksleutel sleutel, Peildatum peildatum) {
        return sleutel == null
                ? Optional.empty()
                : controleerVerzekering.controleer(bezoek.wie(), bezoek.correlatie(), sleutel, peildatum).stream()
                        .findFirst();
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        return werkmap.met(bezoek, Stap.VERZEKERDE, begonnen -> {
            Invoer.Toets toets = new Invoer.Toets(invoer, bezoek.teksten()).verplicht(PEILDATUM);
            Velden velden = new Velden(invoer, toets);
            LocalDate dag = velden.dag(PEILDATUM);
            Uzovi gekozen = velden.waarde(UZOVI, Uzovi::new, "melding.uzovi");
            if (!toets.meldingen().isEmpty() || dag == null) {
                return toon(bezoek, invoer, toets.meldingen());
            }
            try {
                return kies(bezoek, invoer, begonnen, new Peildatum(dag), Optional.ofNullable(gekozen));
            } catch (Weigering e) {
                return toon(bezoek, invoer, List.of(Melding.algemeen(Verzekerdeblad.waarom(e, bezoek.teksten()))));
            }
        });
    }

    private Antwoord kies(
            Bezoek bezoek, Invoer invoer, Begonnen begonnen, Peildatum peildatum, Optional<Uzovi> gekozen) {
        List<Uzovi> verzekeraars = zoek(bezoek, begonnen.concept().aanvraag().verzekerde(), peildatum)
                .map(ControleerVerzekering::verzekeraars)
                .orElse(List.of());
        if (verzekeraars.isEmpty()) {
            return toon(
                    bezoek,
                    invoer,
                    List.of(new Melding(PEILDATUM, bezoek.teksten().van("melding.nietVerzekerd"))));
        }
        Optional<Uzovi> bij = verzekeraars.size() == 1
                ? Optional.of(verzekeraars.getFirst())
                : gekozen.filter(verzekeraars::contains);
        if (bij.isEmpty()) {
            return toon(
                    bezoek, invoer, List.of(new Melding(UZOVI, bezoek.teksten().van("melding.kiesVerzekeraar"))));
        }
        return werkmap.bewaar(
                bezoek,
                invoer,
                begonnen.concept(),
                Werkmap.Inhoud.van(
                        met(begonnen.concept().aanvraag(), bij.get(), peildatum),
                        begonnen.concept().emailadressen()),
                Stap.VERSTREKKING::pad,
                this);
    }

    /** Another insurer takes other things: then what hung on the first one goes. */
    private static Conceptaanvraag met(Conceptaanvraag van, Uzovi uzovi, Peildatum peildatum) {
        boolean zelfde = van.uzovi() == null || van.uzovi().equals(uzovi);
        return new Conceptaanvraag(
                van.verzekerde(),
                uzovi,
                peildatum,
                van.instantie(),
                van.zorgverlener(),
                zelfde ? van.zorgsoort() : null,
                zelfde ? van.specialisme() : null,
                zelfde ? van.verstrekking() : null,
                van.grondslag(),
                zelfde ? van.formulier() : null,
                zelfde ? van.antwoorden() : List.of(),
                zelfde ? van.prestaties() : List.of(),
                van.ingangsdatum(),
                van.toelichting());
    }
}
