package nl.machtigingen.koppelvlak;

import java.util.List;
import nl.machtigingen.contract.fout.Bevinding;
import org.jspecify.annotations.Nullable;

/** Findings as the contract has them, within its bounds: a request can break more rules than a reader can use. */
final class Bevindingen {

    /** Most findings in one message. */
    static final int HOOGSTENS = 200;

    private static final int LANGSTE_TEKST = 1000;
    private static final String VERVOLG = " ...";

    private Bevindingen() {}

    static List<Bevinding> naarContract(List<nl.machtigingen.fout.Bevinding> van) {
        return van.stream().limit(HOOGSTENS).map(Bevindingen::naarContract).toList();
    }

    private static Bevinding naarContract(nl.machtigingen.fout.Bevinding van) {
        Bevinding naar = new Bevinding();
        naar.setCode(van.code().code());
        naar.setOmschrijving(ingekort(van.omschrijving()));
        naar.setVeld(van.veld());
        naar.setBron(van.bron());
        naar.setHerstel(ingekort(van.herstel()));
        return naar;
    }

    static @Nullable String ingekort(@Nullable String tekst) {
        return tekst == null || tekst.length() <= LANGSTE_TEKST
                ? tekst
                : tekst.substring(0, LANGSTE_TEKST - VERVOLG.length()) + VERVOLG;
    }
}
