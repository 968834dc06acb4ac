package nl.machtigingen.portaal;

import java.util.List;
import nl.machtigingen.begrippen.Persoonsgegeven;

/** A form as a template shows it: what stands in each field, and what is wrong with it. Does not print itself. */
record Ingevuld(Invoer invoer, List<Melding> meldingen) implements Persoonsgegeven {

    Ingevuld {
        meldingen = List.copyOf(meldingen);
    }

    public String tekst(String veld) {
        return invoer.tekst(veld);
    }

    public boolean is(String veld, String waarde) {
        return invoer.alles(veld).contains(waarde);
    }

    public boolean fout(String veld) {
        return meldingen.stream().anyMatch(melding -> melding.veld().equals(veld));
    }

    /** What is wrong with the field; empty when nothing is. */
    public String melding(String veld) {
        return meldingen.stream()
                .filter(melding -> melding.veld().equals(veld))
                .map(Melding::tekst)
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
