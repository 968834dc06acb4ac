package nl.machtigingen.logboek;

import java.util.Arrays;
import java.util.Locale;

/**
 * What can be done: the operations of the contract that concern a machtiging or a person, and what the gateway does by itself.
 * {@code raadpleegMogelijkheden} and {@code haalFormulier} are missing: they tell what the rules say and are about nobody.
 */
public enum Handeling {
    CONTROLEER_VERZEKERING,
    CONTROLEER_AANVRAAG,
    DIEN_IN,
    RAADPLEEG,
    ZOEK,
    TREK_IN,
    VUL_AAN,
    SLA_OP,
    VERWIJDER_CONCEPT,
    VERVANG,
    HAAL_BIJLAGE,
    HAAL_DOCUMENT,
    REGISTREER_NOTIFICATIE_ADRES,
    VERWIJDER_NOTIFICATIE_ADRES,
    HAAL_NOTIFICATIES,
    MELD_STATUS,
    STROOM_IN,

    /** By a person with a ticket; the operation has no place in the contract, because the portal is its door. */
    OPEN_INSTROOM,

    /** Only with a search key: without one it is about nobody. */
    BEPAAL_MACHTIGINGSPLICHT,

    /** The insurer has got an order (the request, a withdrawal or an answer to its question), also when it would not take it. */
    BEZORGD,
    VERWIJDERD_CONCEPT,
    VERWIJDERD_BIJLAGE,
    VERWIJDERD_MACHTIGING;

    /**
     * By the operation's name in the contract, for instance {@code trekIn}.
     *
     * @throws IllegalArgumentException when no handeling is named so: a new operation joins this list
     */
    public static Handeling van(String operatie) {
        return Arrays.stream(values())
                .filter(handeling -> handeling.name().replace("_", "").equals(operatie.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no handeling for " + operatie));
    }
}
