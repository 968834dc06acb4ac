package nl.machtigingen.portaal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.afhandeling.Vragenlijst.Blad;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.formulier.Vraag;
import nl.machtigingen.machtiging.Aanvraag;
import org.jspecify.annotations.Nullable;

/**
 * The form as its page shows it: what was answered, and the question that is asked now. Does not print itself.
 *
 * @param gegeven in the order of the form, without the question of now
 * @param nu absent when all that must be answered is, and nothing is being changed
 */
record Vragenblad(
        String formulier, List<Gegeven> gegeven, @Nullable Nu nu) implements Persoonsgegeven {

    /**
     * One question that was asked, with its answer.
     *
     * @param antwoord empty where it may stay open
     * @param vervalt whether it does not count any more, because of what else was changed
     */
    record Gegeven(String id, String vraag, String antwoord, boolean vervalt) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    record Optie(String waarde, String tekst) {}

    /**
     * The question that is asked.
     *
     * @param soort janee, keuze, datum, getal, tekst or bijlage
     * @param hulp what a good answer looks like; may be empty
     * @param bestanden what was added for it
     */
    record Nu(
            String id,
            String vraag,
            String soort,
            boolean verplicht,
            String hulp,
            int lengte,
            List<Optie> opties,
            List<Dossierblad.Bestand> bestanden)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    static Vragenblad van(Begonnen begonnen, Blad blad, @Nullable Vraag nu, Teksten teksten) {
        Formuliertaal taal = new Formuliertaal(blad.formulier(), teksten);
        return new Vragenblad(
                taal.naam(),
                gegeven(begonnen, blad, teksten).stream()
                        .filter(een -> nu == null || !een.id().equals(nu.id()))
                        .toList(),
                nu == null ? null : nu(begonnen, nu, taal, teksten));
    }

    /** All that was come by, as the summary shows it too: what may stay open is shown when what comes before it is answered. */
    static List<Gegeven> gegeven(Begonnen begonnen, Blad blad, Teksten teksten) {
        Formuliertaal taal = new Formuliertaal(blad.formulier(), teksten);
        Map<String, String> antwoorden = new HashMap<>();
        blad.feiten().antwoorden().forEach(een -> antwoorden.put(een.vraag(), een.waarde()));
        List<Gegeven> gegeven = new ArrayList<>();
        Set<String> gesteld = new HashSet<>();
        Set<String> verplichtOpen = blad.pad().open().stream()
                .filter(Vraag::verplicht)
                .map(Vraag::id)
                .collect(Collectors.toSet());
        boolean eerderOpen = false;
        for (Vraag vraag : blad.pad().gesteld()) {
            gesteld.add(vraag.id());
            String antwoord = antwoord(begonnen, vraag, antwoorden, taal, teksten);
            eerderOpen |= verplichtOpen.contains(vraag.id());
            if (!antwoord.isEmpty() || !eerderOpen) {
                gegeven.add(new Gegeven(vraag.id(), taal.vraag(vraag), antwoord, false));
            }
        }
        for (Aanvraag.Antwoord antwoord : blad.feiten().antwoorden()) {
            if (!gesteld.contains(antwoord.vraag())) {
                gegeven.add(
                        new Gegeven(antwoord.vraag(), tekst(blad, antwoord.vraag(), taal), antwoord.waarde(), true));
            }
        }
        return gegeven;
    }

    private static String tekst(Blad blad, String id, Formuliertaal taal) {
        return blad.formulier().vragen(blad.feiten().uzovi()).stream()
                .filter(vraag -> vraag.id().equals(id))
                .map(taal::vraag)
                .findFirst()
                .orElse(id);
    }

    private static String antwoord(
            Begonnen begonnen, Vraag vraag, Map<String, String> antwoorden, Formuliertaal taal, Teksten teksten) {
        if (vraag.soort() == Vraag.Soort.BIJLAGE) {
            return bij(begonnen, vraag).stream().map(Bijlage::naam).collect(Collectors.joining(", "));
        }
        String waarde = antwoorden.get(vraag.id());
        if (waarde == null) {
            return "";
        }
        return vraag.soort() == Vraag.Soort.JANEE && teksten.kent("antwoord." + waarde)
                ? teksten.van("antwoord." + waarde)
                : vraag.bezwaar(waarde).isEmpty() ? taal.antwoord(vraag, waarde) : waarde;
    }

    private static List<Bijlage> bij(Begonnen begonnen, Vraag vraag) {
        return begonnen.bijlagen().stream()
                .filter(bijlage -> vraag.bijlage() != null && vraag.bijlage().equals(bijlage.vraag()))
                .toList();
    }

    private static Nu nu(Begonnen begonnen, Vraag vraag, Formuliertaal taal, Teksten teksten) {
        Opmaak opmaak = new Opmaak(teksten.taal());
        return new Nu(
                vraag.id(),
                taal.vraag(vraag),
                vraag.soort().name().toLowerCase(java.util.Locale.ROOT),
                vraag.verplicht(),
                hulp(vraag, taal, teksten),
                vraag.lengte(),
                opties(vraag, taal, teksten),
                bij(begonnen, vraag).stream()
                        .map(een -> new Dossierblad.Bestand(
                                een.id().toString(),
                                een.naam(),
                                opmaak.grootte(een.grootte()),
                                opmaak.datum(een.ontvangenOp()),
                                false))
                        .toList());
    }

    private static List<Optie> opties(Vraag vraag, Formuliertaal taal, Teksten teksten) {
        return vraag.soort() == Vraag.Soort.JANEE
                ? List.of(new Optie("ja", teksten.van("antwoord.ja")), new Optie("nee", teksten.van("antwoord.nee")))
                : vraag.opties().entrySet().stream()
                        .map(optie -> new Optie(optie.getKey(), taal.optie(vraag, optie.getKey(), optie.getValue())))
                        .toList();
    }

    private static String hulp(Vraag vraag, Formuliertaal taal, Teksten teksten) {
        return switch (vraag.soort()) {
            case GETAL -> {
                String eenheid = taal.eenheid(vraag);
                yield eenheid == null ? "" : teksten.van("vragen.eenheid", eenheid);
            }
            case TEKST -> teksten.van("vragen.lengte", vraag.lengte());
            case DATUM -> teksten.van("vragen.datum");
            case JANEE, KEUZE, BIJLAGE -> "";
        };
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
