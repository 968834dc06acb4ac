package nl.machtigingen.verzekeraar.soap;

import nl.machtigingen.contract.verzekeraar.Beoordeel;
import nl.machtigingen.contract.verzekeraar.OntvangAanvulling;
import nl.machtigingen.contract.verzekeraar.TrekIn;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.vertaling.NaarContract;
import nl.machtigingen.verzekeraar.Opdracht;

/** Orders as messages of the contract. A repeated order is the same message to the last character. */
final class Opdrachtberichten {

    private Opdrachtberichten() {}

    static Beoordeel beoordeel(Opdracht opdracht, Machtiging machtiging) {
        Beoordeel bericht = new Beoordeel();
        bericht.setOpdrachtId(opdracht.id().toString());
        bericht.setMachtigingId(opdracht.machtiging().toString());
        bericht.setUzovi(opdracht.uzovi().waarde());
        bericht.setAangemaaktOp(NaarContract.tijdstip(opdracht.aangemaaktOp()));
        bericht.setVerzekerde(NaarContract.verzekerde(machtiging.verzekerde()));
        bericht.setDekking(NaarContract.dekking(machtiging.dekking()));
        bericht.setAanvraag(NaarContract.aanvraag(machtiging.aanvraag()));
        return bericht;
    }

    static TrekIn trekIn(Opdracht opdracht, String reden) {
        TrekIn bericht = new TrekIn();
        bericht.setOpdrachtId(opdracht.id().toString());
        bericht.setMachtigingId(opdracht.machtiging().toString());
        bericht.setUzovi(opdracht.uzovi().waarde());
        bericht.setAangemaaktOp(NaarContract.tijdstip(opdracht.aangemaaktOp()));
        bericht.setReden(reden);
        return bericht;
    }

    static OntvangAanvulling ontvangAanvulling(Opdracht opdracht, String tekst) {
        OntvangAanvulling bericht = new OntvangAanvulling();
        bericht.setOpdrachtId(opdracht.id().toString());
        bericht.setMachtigingId(opdracht.machtiging().toString());
        bericht.setUzovi(opdracht.uzovi().waarde());
        bericht.setAangemaaktOp(NaarContract.tijdstip(opdracht.aangemaaktOp()));
        bericht.setTekst(tekst);
        return bericht;
    }
}
