package nl.machtigingen.mogelijkheden;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The value of a fact. Only values of one kind are ever compared: the catalogue of facts sees to it. */
sealed interface Feitwaarde {

    /** Yes or no, or one of a list. */
    record Woord(String tekst) implements Feitwaarde {}

    /** A number of years, months, kilometres, euros. */
    record Getal(BigDecimal waarde) implements Feitwaarde {

        /** 60 and 60.00 are the same number. */
        public Getal {
            waarde = waarde.stripTrailingZeros();
        }
    }

    /** A Dutch calendar day. */
    record Dag(LocalDate datum) implements Feitwaarde {}

    /** The kinds of facts. */
    enum Soort {
        JA_NEE,
        KEUZE,
        GETAL,
        DATUM;

        private static final Pattern JA_OF_NEE = Pattern.compile("ja|nee");
        private static final Pattern NAAM = Pattern.compile("[a-z][a-z0-9-]{0,39}");
        private static final Pattern CIJFERS = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");

        /** Reads a value as it stands in a question or a rule; empty when it is none of this kind. */
        Optional<Feitwaarde> lees(String tekst) {
            return switch (this) {
                case JA_NEE -> als(JA_OF_NEE, tekst).map(Woord::new);
                case KEUZE -> als(NAAM, tekst).map(Woord::new);
                case GETAL -> als(CIJFERS, tekst).map(cijfers -> new Getal(new BigDecimal(cijfers)));
                case DATUM -> dag(tekst);
            };
        }

        private static Optional<String> als(Pattern vorm, String tekst) {
            return vorm.matcher(tekst).matches() ? Optional.of(tekst) : Optional.empty();
        }

        private static Optional<Feitwaarde> dag(String tekst) {
            try {
                return Optional.of(new Dag(LocalDate.parse(tekst)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** Whether one value can be more than another. */
        boolean heeftOrde() {
            return this == GETAL || this == DATUM;
        }
    }

    /** Below zero when less than the other, zero when equal, above zero when more; words know equal or not. */
    default int vergelijk(Feitwaarde ander) {
        if (this instanceof Getal een && ander instanceof Getal twee) {
            return een.waarde.compareTo(twee.waarde);
        }
        if (this instanceof Dag een && ander instanceof Dag twee) {
            return een.datum.compareTo(twee.datum);
        }
        return equals(ander) ? 0 : 1;
    }
}
