package nl.machtigingen.koppelvlak;

import java.time.Duration;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.fout.Weigering;

/** A refusal as the one fault of the contract, whatever it travels in. */
final class Foutbericht {

    private Foutbericht() {}

    static Fout van(Weigering weigering, Aanroep aanroep) {
        Fout fout = new Fout();
        fout.setCode(weigering.code().code());
        fout.setOmschrijving(weigering.omschrijving());
        fout.setVeld(weigering.veld());
        fout.setHerhaalbaar(weigering.code().herhaalbaar());
        Duration wacht = weigering.wacht();
        if (wacht != null) {
            fout.setWachtSeconden((int) wacht.toSeconds());
        }
        fout.setCorrelatieId(aanroep.correlatie().toString());
        fout.getBevinding().addAll(Bevindingen.naarContract(weigering.bevindingen()));
        fout.setHerstel(Bevindingen.ingekort(weigering.herstel()));
        return fout;
    }
}
