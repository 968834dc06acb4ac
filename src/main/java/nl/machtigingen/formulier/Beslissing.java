package nl.machtigingen.formulier;

/** What the decision rules of a form say of a request without findings (S-113). */
public sealed interface Beslissing {

    /** Where the rule comes from. */
    String bron();

    /** The request may be approved at once. */
    record Goedgekeurd(String toelichting, String bron) implements Beslissing {}

    /** The request may be rejected at once. */
    record Afgewezen(String reden, String bron) implements Beslissing {}

    /** A person at the insurer must look at it; always so for a foreign hospital (S-117). */
    record Voorleggen(String toelichting, String bron) implements Beslissing {}
}
