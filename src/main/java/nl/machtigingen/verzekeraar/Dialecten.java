package nl.machtigingen.verzekeraar;

import java.util.Optional;
import nl.machtigingen.xml.OnveiligeXml;

/** The dialects in which some insurers speak the contract. Thread-safe. */
public interface Dialecten {

    /**
     * The dialect of that name, if there is one.
     *
     * @param naam as the register gives it
     */
    Optional<Dialect> zoek(String naam);

    /** One dialect, in both directions. Thread-safe. */
    interface Dialect {

        /** A request of the contract as the insurer wants it. */
        byte[] uit(byte[] verzoek) throws OnveiligeXml;

        /**
         * What came back, a SOAP fault included, as an answer of the contract or as its {@code fout}. Not yet held against the schema.
         */
        byte[] in(byte[] antwoord) throws OnveiligeXml;
    }
}
