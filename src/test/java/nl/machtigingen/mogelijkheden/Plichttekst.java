package nl.machtigingen.mogelijkheden;

import java.util.List;
import nl.machtigingen.mogelijkheden.Plicht.Declarant;
import nl.machtigingen.mogelijkheden.Plicht.Grond;

/** An answer in words, for a person who tries a policy out. */
record Plichttekst(Plicht plicht) {

    /** One of the small things of an answer, as the expectations of cases write it; a dash when it is not there. */
    String onderdeel(String naam) {
        return switch (naam) {
            case "kanaal" -> {
                Kanaal kanaal = plicht.kanaal();
                yield kanaal == null ? "-" : kanaal.soort().name();
            }
            case "declarant" -> {
                Declarant declarant = plicht.declaratie().door();
                yield declarant == null ? "-" : declarant.name();
            }
            case "antwoordtermijn" -> {
                Termijn termijn = plicht.antwoordtermijn();
                yield termijn == null ? "-" : tekst(termijn);
            }
            case "geldigheid" -> {
                Geldigheidsduur duur = plicht.geldigheid();
                yield duur == null ? "-" : duur.maanden() + " maanden vanaf " + duur.vanaf();
            }
            default -> throw new IllegalArgumentException(naam);
        };
    }

    private static String tekst(Termijn termijn) {
        return switch (termijn) {
            case Termijn.Uren uren -> uren.aantal() + " uur";
            case Termijn.Werkdagen dagen -> dagen.aantal() + " werkdagen";
        };
    }

    String volledig() {
        StringBuilder tekst = new StringBuilder();
        tekst.append(plicht.oordeel()).append('\n');
        regels(tekst, "omdat", plicht.gronden());
        plicht.documenten()
                .forEach(document ->
                        tekst.append("  meesturen: ").append(document).append('\n'));
        plicht.ontbrekendeFeiten()
                .forEach(feit -> tekst.append("  nog te beantwoorden: ")
                        .append(feit.naam())
                        .append(" - ")
                        .append(feit.vraag())
                        .append('\n'));
        plicht.nietGeregeld()
                .forEach(
                        code -> tekst.append("  geen regel over: ").append(code).append('\n'));
        for (String onderdeel : List.of("kanaal", "declarant", "antwoordtermijn", "geldigheid")) {
            tekst.append("  ")
                    .append(onderdeel)
                    .append(": ")
                    .append(onderdeel(onderdeel))
                    .append('\n');
        }
        regels(tekst, "declaratie", plicht.declaratie().gronden());
        regels(tekst, "weet ook", plicht.toelichtingen());
        return tekst.toString();
    }

    private static void regels(StringBuilder tekst, String kop, List<Grond> gronden) {
        gronden.forEach(
                grond -> tekst.append("  %s: %s (%s, %s)%n".formatted(kop, grond.zin(), grond.regel(), grond.bron())));
    }
}
