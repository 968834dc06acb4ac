package nl.machtigingen.mogelijkheden;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.mogelijkheden.Beleidsregel.Soort;
import nl.machtigingen.mogelijkheden.Beleidsregel.Zorgvraag;
import nl.machtigingen.mogelijkheden.Plicht.Declarant;
import nl.machtigingen.mogelijkheden.Plicht.Declaratie;
import nl.machtigingen.mogelijkheden.Plicht.Grond;
import nl.machtigingen.mogelijkheden.Plicht.Oordeel;
import nl.machtigingen.mogelijkheden.Termijnen.Antwoord;
import nl.machtigingen.mogelijkheden.Weging.Getoetst;
import org.jspecify.annotations.Nullable;

/** Whether a machtiging is needed at all, as the insurers' own policies say (S-166..S-168, S-185..S-270). Thread-safe. */
public final class Machtigingsplicht {

    private final Supplier<Beleid> beleid;
    private final Supplier<Termijnen> termijnen;

    /** The suppliers give the rules in force; they are asked anew with every question. */
    Machtigingsplicht(Supplier<Beleid> beleid, Supplier<Termijnen> termijnen) {
        this.beleid = beleid;
        this.termijnen = termijnen;
    }

    /**
     * The answer by the rules of the peildatum. What no rule covers is {@code ONBEKEND}, and so is what hangs on a fact that is
     * not given; the answer then names that fact.
     *
     * @throws Weigering VAL-001 for a fact that is not known, or whose value is none of its kind
     */
    public Plicht bepaal(Vraag vraag) {
        Beleid nu = beleid.get();
        Feiten feiten = nu.feiten().lees(vraag.feiten());
        List<Beleidsregel> polis = nu.van(vraag.uzovi(), vraag.peildatum());
        List<Zorgvraag> zorgvragen = zorgvragen(vraag);
        List<Weging> wegingen = zorgvragen.stream()
                .map(zorgvraag -> Weging.van(polis, zorgvraag, feiten))
                .toList();
        Oordeel oordeel = Weging.samen(wegingen);
        List<Beleidsregel> gronden = wegingen.stream()
                .filter(weging -> weging.oordeel() == oordeel)
                .flatMap(weging -> weging.gronden().stream())
                .distinct()
                .toList();
        List<Beleidsregel> terzake = polis.stream()
                .filter(regel -> zorgvragen.stream().anyMatch(regel::gaatOver))
                .toList();
        List<Beleidsregel> toelichtingen =
                Getoetst.van(terzake, Soort.TOELICHTING, feiten).waar();
        boolean plichtig = oordeel == Oordeel.PLICHTIG;
        return new Plicht(
                oordeel,
                gronden(gronden),
                plichtig ? documenten(gronden, toelichtingen) : List.of(),
                plichtig ? kanaal(gronden, toelichtingen) : null,
                oordeel == Oordeel.ONBEKEND ? feiten(nu, wegingen) : List.of(),
                nietGeregeld(zorgvragen, wegingen),
                declaratie(nu, terzake, feiten),
                gronden(toelichtingen),
                termijnen
                        .get()
                        .antwoord(vraag.uzovi(), vraag.zorgsoort(), vraag.peildatum())
                        .map(Antwoord::verwacht)
                        .orElse(null),
                termijnen
                        .get()
                        .geldigheid(vraag.uzovi(), vraag.zorgsoort(), vraag.peildatum())
                        .orElse(null));
    }

    /**
     * Whether the question can be asked at all, whoever the insurer is: for whoever must ask about a person first.
     *
     * @throws Weigering VAL-001, as from {@link #bepaal} and {@link Vraag}
     */
    public void toets(@Nullable String verstrekking, List<String> prestatiecodes, List<Vraag.Opgave> feiten) {
        Vraag.eisZorg(verstrekking, prestatiecodes);
        beleid.get().feiten().lees(feiten);
    }

    private static List<Zorgvraag> zorgvragen(Vraag vraag) {
        List<Zorgvraag> zorgvragen = new ArrayList<>();
        String verstrekking = vraag.verstrekking();
        if (verstrekking != null) {
            zorgvragen.add(new Zorgvraag.Verstrekking(verstrekking));
        }
        vraag.prestatiecodes().forEach(code -> zorgvragen.add(new Zorgvraag.Prestatie(code)));
        return zorgvragen;
    }

    private static List<Grond> gronden(List<Beleidsregel> regels) {
        return regels.stream().map(Beleidsregel::grond).toList();
    }

    private static List<String> documenten(List<Beleidsregel> gronden, List<Beleidsregel> toelichtingen) {
        return Stream.of(gronden, toelichtingen)
                .flatMap(List::stream)
                .flatMap(regel -> regel.documenten().stream())
                .distinct()
                .toList();
    }

    /** A remark that changes the way goes before the demand itself. */
    private static @Nullable Kanaal kanaal(List<Beleidsregel> gronden, List<Beleidsregel> toelichtingen) {
        return Stream.of(toelichtingen, gronden)
                .flatMap(List::stream)
                .map(Beleidsregel::kanaal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Feit> feiten(Beleid beleid, List<Weging> wegingen) {
        return wegingen.stream()
                .flatMap(weging -> weging.ontbreekt().stream())
                .distinct()
                .map(beleid.feiten()::feit)
                .toList();
    }

    private static List<String> nietGeregeld(List<Zorgvraag> zorgvragen, List<Weging> wegingen) {
        return IntStream.range(0, zorgvragen.size())
                .filter(i -> wegingen.get(i).isNietGeregeld())
                .mapToObj(i -> zorgvragen.get(i).code())
                .toList();
    }

    /** Where one rule lets the provider claim and another does not, the provider does not. */
    private static Declaratie declaratie(Beleid beleid, List<Beleidsregel> terzake, Feiten feiten) {
        Getoetst getoetst = Getoetst.van(terzake, Soort.DECLARATIE, feiten);
        Declarant door = getoetst.waar().stream()
                .map(Beleidsregel::declarant)
                .filter(Objects::nonNull)
                .max(Declarant::compareTo)
                .orElse(null);
        return new Declaratie(
                door,
                gronden(getoetst.waar()),
                getoetst.ontbreekt().stream().map(beleid.feiten()::feit).toList());
    }
}
