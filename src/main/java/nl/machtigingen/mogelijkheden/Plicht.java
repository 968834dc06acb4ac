package nl.machtigingen.mogelijkheden;

import java.util.List;
import nl.machtigingen.begrippen.Persoonsgegeven;
import org.jspecify.annotations.Nullable;

/**
 * Whether a machtiging is needed, and why. Tells about somebody's treatment, so it does not print itself.
 *
 * @param gronden the rules that say so; empty when no rule covers the question
 * @param documenten what to send along, in Dutch, each once
 * @param kanaal how to ask; absent unless a machtiging is needed and a rule or policy names the way
 * @param ontbrekendeFeiten what must be known before it can be said; only with {@code ONBEKEND}
 * @param nietGeregeld codes that were asked about and on which no rule decides, whatever else were known
 * @param toelichtingen what the insurer says besides: how to ask, what else counts
 * @param antwoordtermijn absent where no rule names one
 * @param geldigheid absent where no rule names one
 */
public record Plicht(
        Oordeel oordeel,
        List<Grond> gronden,
        List<String> documenten,
        @Nullable Kanaal kanaal,
        List<Feit> ontbrekendeFeiten,
        List<String> nietGeregeld,
        Declaratie declaratie,
        List<Grond> toelichtingen,
        @Nullable Termijn antwoordtermijn,
        @Nullable Geldigheidsduur geldigheid)
        implements Persoonsgegeven {

    public Plicht {
        gronden = List.copyOf(gronden);
        documenten = List.copyOf(documenten);
        ontbrekendeFeiten = List.copyOf(ontbrekendeFeiten);
        nietGeregeld = List.copyOf(nietGeregeld);
        toelichtingen = List.copyOf(toelichtingen);
    }

    /** The answer. {@code ONBEKEND} is never to be read as {@code VRIJ}: what no rule covers may well need a machtiging. */
    public enum Oordeel {
        PLICHTIG,
        VRIJ,
        ONBEKEND
    }

    /**
     * A rule that speaks.
     *
     * @param regel its name in the policy file
     * @param zin what it says, in Dutch
     * @param bron where it comes from: numbers of the list of sources
     */
    public record Grond(String regel, String zin, String bron) {}

    /**
     * Who may claim, where the insurer restricts that (S-259..S-270); says nothing about whether a machtiging is needed.
     *
     * @param door who may; absent where no rule says
     * @param gronden the rules on claiming that hold here
     * @param ontbrekendeFeiten what must be known before it can be said
     */
    public record Declaratie(@Nullable Declarant door, List<Grond> gronden, List<Feit> ontbrekendeFeiten) {

        public Declaratie {
            gronden = List.copyOf(gronden);
            ontbrekendeFeiten = List.copyOf(ontbrekendeFeiten);
        }
    }

    /** Who sends the bill to the insurer. */
    public enum Declarant {
        ZORGAANBIEDER,
        VERZEKERDE
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
