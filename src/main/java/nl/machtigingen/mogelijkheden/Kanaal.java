package nl.machtigingen.mogelijkheden;

import org.jspecify.annotations.Nullable;

/**
 * The way along which a request goes to an insurer.
 *
 * @param adres e-mail address or https address, where the source names one
 * @param toelichting Dutch, one sentence
 */
public record Kanaal(Soort soort, @Nullable String adres, String toelichting) {

    /** By what means. */
    public enum Soort {
        PORTAAL("via dit portaal"),
        ONLINE_FORMULIER("met het online formulier van de verzekeraar"),
        EMAIL("per e-mail aan de verzekeraar"),
        PAPIER("op papier aan de verzekeraar");

        private final String zo;

        Soort(String zo) {
            this.zo = zo;
        }
    }

    /** How to ask, in Dutch, without a full stop: {@code per e-mail aan de verzekeraar (toestemming@...)}. */
    public String omschrijving() {
        return adres == null ? soort.zo : soort.zo + " (" + adres + ")";
    }
}
