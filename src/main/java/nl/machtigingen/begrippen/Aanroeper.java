package nl.machtigingen.begrippen;

import java.util.Set;

/**
 * Whoever is calling, as established from a verified client certificate. Made by {@code toegang} and by nobody else (design,
 * invariant 5; the architecture test holds it): where an Aanroeper is at hand, the question "who is this?" has been answered.
 */
public sealed interface Aanroeper {

    /** The agreement under which the certificate was issued; fit for logs. */
    String relatie();

    /** SHA-256 of the certificate that was shown, in small hexadecimal digits as in the register; fit for logs. */
    String certificaat();

    /**
     * A care provider, by whichever of its certificates: what its software may do a person there may do as well, and both see what belongs to
     * the one AGB-code.
     */
    sealed interface Zorgaanbieder extends Aanroeper {

        /** The AGB-code of the instantie under which the certificate was issued (S-31, S-32). */
        AgbCode agb();

        Set<Recht> rechten();
    }

    /**
     * The software of a care provider, by its system certificate.
     */
    record Zorgsysteem(String relatie, String certificaat, AgbCode agb, Set<Recht> rechten) implements Zorgaanbieder {
        public Zorgsysteem {
            rechten = Set.copyOf(rechten);
        }
    }

    /** A person at a care provider, by a personal certificate (S-25). */
    record Zorgmedewerker(String relatie, String certificaat, AgbCode agb, Set<Recht> rechten)
            implements Zorgaanbieder {
        public Zorgmedewerker {
            rechten = Set.copyOf(rechten);
        }
    }

    /** The backend of an insurer, by a certificate that carries a UZOVI. */
    record Zorgverzekeraar(String relatie, String certificaat, Uzovi uzovi) implements Aanroeper {}
}
