package nl.machtigingen.kluis;

/** Where the master keys come from. Thread-safe. */
interface Hoofdsleutelbron {

    /** As they were read last. */
    Hoofdsleutels nu();

    /** Asked when a key is missing: as they are now, if they can have changed since; cheap otherwise. */
    Hoofdsleutels ververst();

    /** Keys that never change. */
    static Hoofdsleutelbron vast(Hoofdsleutels sleutels) {
        return new Hoofdsleutelbron() {
            @Override
            public Hoofdsleutels nu() {
                return sleutels;
            }

            @Override
            public Hoofdsleutels ververst() {
                return sleutels;
            }
        };
    }
}
