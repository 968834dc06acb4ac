package nl.machtigingen.notificatie;

/**
 * Why the people of a practice get an e-mail (S-73 to S-76). A name stands in the keys of promised work, so it is never changed; what is
 * said stands under it in {@code mail/teksten.properties}.
 */
public enum Mailaanleiding {
    /** The insurer has judged the request (S-73). */
    BESLIST,
    /** It has, and gave its machtigingsnummer along with it. */
    BESLIST_MET_NUMMER,
    /** The insurer gave its machtigingsnummer, after the approval (S-74, S-119). */
    NUMMER_TOEGEKEND,
    /** The insurer wants to know more from the care provider (S-75, S-161). */
    INFORMATIE_GEVRAAGD,
    /** A draft has not been submitted for over a day (S-76). */
    NOG_OPGESLAGEN
}
