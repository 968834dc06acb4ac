package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.MachtigingId;

/** One thing that the calendar does to one draft or machtiging, as a piece of durable work. */
record Bewaarwerk(Daad daad, MachtigingId machtiging) {

    private static final int PARTS = 2;

    /** Part of the key of promised work: never renamed. */
    enum Daad {
        CONCEPT_HERINNEREN,
        CONCEPT_VERWIJDEREN,
        BIJLAGEN_AANKONDIGEN,
        BIJLAGEN_VERWIJDEREN,
        MACHTIGING_AANKONDIGEN,
        MACHTIGING_VERWIJDEREN
    }

    static Bewaarwerk van(String key) {
        String[] delen = key.split("/", PARTS);
        return new Bewaarwerk(Daad.valueOf(delen[0]), MachtigingId.van(delen[1]));
    }

    String key() {
        return daad + "/" + machtiging;
    }
}
