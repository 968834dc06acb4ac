package nl.machtigingen.mogelijkheden;

import java.util.List;

/**
 * When a rule holds. Made of facts and not of XPath, because what a fact that is missing means must come out by name: an expression
 * would take it for an empty sequence and answer false.
 */
sealed interface Voorwaarde {

    Voorwaarde ALTIJD = new Alle(List.of());

    Waarheid toets(Feiten feiten);

    record Alle(List<Voorwaarde> delen) implements Voorwaarde {
        @Override
        public Waarheid toets(Feiten feiten) {
            return Waarheid.alle(delen.stream().map(deel -> deel.toets(feiten)).toList());
        }
    }

    record EenVan(List<Voorwaarde> delen) implements Voorwaarde {
        @Override
        public Waarheid toets(Feiten feiten) {
            return Waarheid.eenVan(
                    delen.stream().map(deel -> deel.toets(feiten)).toList());
        }
    }

    record Niet(Voorwaarde deel) implements Voorwaarde {
        @Override
        public Waarheid toets(Feiten feiten) {
            return deel.toets(feiten).omgekeerd();
        }
    }

    /** One fact held against one value. */
    record Vergelijking(String feit, Maat maat, Feitwaarde grens) implements Voorwaarde {
        @Override
        public Waarheid toets(Feiten feiten) {
            Feitwaarde waarde = feiten.van(feit);
            return waarde == null ? Waarheid.onbekend(feit) : Waarheid.van(maat.klopt(waarde.vergelijk(grens)));
        }
    }

    /** How a fact is held against a value; the words of the rule files. */
    enum Maat {
        IS("is"),
        MINSTENS("minstens"),
        HOOGSTENS("hoogstens"),
        MEER_DAN("meerDan"),
        MINDER_DAN("minderDan");

        private final String woord;

        Maat(String woord) {
            this.woord = woord;
        }

        /** As it is called in a rule file. */
        String woord() {
            return woord;
        }

        boolean klopt(int verschil) {
            return switch (this) {
                case IS -> verschil == 0;
                case MINSTENS -> verschil >= 0;
                case HOOGSTENS -> verschil <= 0;
                case MEER_DAN -> verschil > 0;
                case MINDER_DAN -> verschil < 0;
            };
        }
    }
}
