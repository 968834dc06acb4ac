package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.machtigingen.afhandeling.Aanvraagtoets.Aangeboden;
import nl.machtigingen.afhandeling.Aanvraagtoets.Getoetst;
import nl.machtigingen.afhandeling.DienIn.Indiening;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.NieuweBijlage;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag.Volledigheid;
import org.jspecify.annotations.Nullable;

/** Everything that a submission must stand before it is kept: for the submission itself and for its dry run, in one order. Keeps nothing. */
final class Indieningstoets {

    private final Aanvraagtoets toets;
    private final Eigendom eigendom;
    private final Bijlagestappen bijlagen;
    private final Clock clock;

    Indieningstoets(Aanvraagtoets toets, Eigendom eigendom, Bijlagestappen bijlagen, Clock clock) {
        this.toets = toets;
        this.eigendom = eigendom;
        this.bijlagen = bijlagen;
        this.clock = clock;
    }

    /** A submission with nothing against it. */
    record Goedbevonden(Getoetst getoetst, List<NieuweBijlage> bijlagen) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * The draft that is submitted, if it is one.
     *
     * @throws Weigering STA-001, STA-002
     */
    @Nullable
    Concept concept(Zorgaanbieder aanroeper, Indiening indiening) {
        return indiening.concept() == null ? null : eigendom.concept(aanroeper.agb(), indiening.concept());
    }

    /**
     * Holds it against everything.
     *
     * @param bericht XPath of the message, for instance {@code /dienIn}
     * @throws Weigering AUT-003, AUT-006, BIJ-001 to 003, COV-001 to 004, MOG-001, MOG-002, SYS-003, VAL-001, VAL-002, VAL-005, VAL-006
     */
    Goedbevonden toets(Zorgaanbieder aanroeper, Indiening indiening, @Nullable Concept concept, String bericht) {
        String pad = bericht + "/aanvraag";
        Aanvraag aanvraag = aanvraag(indiening, concept, pad);
        Aanvraagtoets.instantieIsDeAanroeper(aanroeper, aanvraag, pad);
        List<Bijlage> eerdere = eerdereBijlagen(concept);
        List<NieuweBijlage> nieuwe =
                bijlagen.keur(indiening.bijlagen(), eerdere, aanvraag.zorgsoort(), bericht + "/bijlage");
        Getoetst getoetst = toets.toets(
                aanroeper,
                new Aangeboden(
                        aanvraag,
                        soorten(nieuwe, eerdere),
                        concept == null ? clock.instant() : concept.begonnenOp(),
                        pad));
        return new Goedbevonden(getoetst, nieuwe);
    }

    /** Of the files of this message and those that the draft has. */
    static Set<String> soorten(List<NieuweBijlage> nieuwe, List<Bijlage> eerdere) {
        return Stream.concat(
                        nieuwe.stream().map(NieuweBijlage::vraag),
                        eerdere.stream().map(Bijlage::vraag))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** One that is gone meanwhile has none; the transaction then finds it gone, and refuses. */
    private List<Bijlage> eerdereBijlagen(@Nullable Concept concept) {
        return concept == null ? List.of() : bijlagen.van(concept).orElse(List.of());
    }

    private static Aanvraag aanvraag(Indiening indiening, @Nullable Concept concept, String pad) {
        if (indiening.aanvraag() != null) {
            return indiening.aanvraag();
        }
        if (concept == null) {
            throw Weigering.veld(pad, "Geef een aanvraag, of het conceptId van een opgeslagen aanvraag.");
        }
        return switch (concept.aanvraag().volledig()) {
            case Volledigheid.Volledig volledig -> volledig.aanvraag();
            case Volledigheid.Onvolledig onvolledig ->
                throw Weigering.bevindingen(onvolledig.ontbreekt().stream()
                        .map(element -> ontbreekt(element, pad))
                        .toList());
        };
    }

    private static Bevinding ontbreekt(String element, String pad) {
        return new Bevinding(
                Foutcode.VAL_002, pad + "/" + element, "De opgeslagen aanvraag heeft nog geen " + element + ".");
    }
}
