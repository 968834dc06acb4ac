package nl.machtigingen.formulier;

/** One step of mending a request. Lines are counted from one, as they were sent. */
public sealed interface Wijziging extends Comparable<Wijziging> {

    /** The step in Dutch, as part of a sentence. */
    String tekst();

    /** A new line. */
    record Toevoegen(String code, int aantal) implements Wijziging {
        @Override
        public String tekst() {
            return "voeg " + code + (aantal == 1 ? "" : " (" + aantal + " keer)") + " toe";
        }
    }

    /** A line less. */
    record Verwijderen(String code, int regel, boolean dubbel) implements Wijziging {
        @Override
        public String tekst() {
            return "verwijder " + code + (dubbel ? " op regel " + regel : "");
        }
    }

    /** Another number on a line. */
    record Aantal(String code, int regel, int aantal) implements Wijziging {
        @Override
        public String tekst() {
            return "maak het aantal van " + code + " " + aantal;
        }
    }

    /** Something else on a line, that its own finding tells. */
    record Verbeteren(String code, int regel, int velden) implements Wijziging {
        @Override
        public String tekst() {
            return "verbeter regel " + regel + " (" + code + ")";
        }
    }

    private int rang() {
        return switch (this) {
            case Toevoegen t -> 0;
            case Aantal a -> 1;
            case Verbeteren v -> 2;
            case Verwijderen v -> 3;
        };
    }

    @Override
    default int compareTo(Wijziging ander) {
        int rang = Integer.compare(rang(), ander.rang());
        return rang != 0 ? rang : tekst().compareTo(ander.tekst());
    }
}
