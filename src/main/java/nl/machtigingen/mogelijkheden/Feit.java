package nl.machtigingen.mogelijkheden;

import java.util.List;

/**
 * Something that a policy may depend on, and how to ask for it.
 *
 * @param naam by which rules and questions refer to it, for instance {@code leeftijd-voorziening}
 * @param soort in words: ja-nee, keuze, getal or datum
 * @param vraag Dutch, for the person at the screen, with the unit
 * @param keuzes the values of a keuze; empty for other kinds
 */
public record Feit(String naam, String soort, String vraag, List<String> keuzes) {

    public Feit {
        keuzes = List.copyOf(keuzes);
    }
}
