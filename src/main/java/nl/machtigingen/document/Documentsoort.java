package nl.machtigingen.document;

/** Which of the two documents of a machtiging (S-148). */
public enum Documentsoort {
    /** Everything about the machtiging on a page or two, in words for the patient (S-118). */
    SAMENVATTING("samenvatting"),
    /** What was asked and what was answered, the insurer's later questions first. */
    VRAGEN_EN_ANTWOORDEN("vragen-en-antwoorden");

    private final String sjabloon;

    Documentsoort(String sjabloon) {
        this.sjabloon = sjabloon;
    }

    /** Name of the template. */
    String sjabloon() {
        return sjabloon;
    }

    /** Fit for a file name. */
    public String naam() {
        return sjabloon;
    }
}
