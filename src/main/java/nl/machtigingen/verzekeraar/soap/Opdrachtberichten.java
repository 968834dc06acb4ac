package nl.machtigingen.verzekeraar.soap;

import java.util.List;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.contract.verzekeraar.Beoordeel;
import nl.machtigingen.contract.verzekeraar.OntvangAanvulling;
import nl.machtigingen.contract.verzekeraar.TrekIn;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.soapclient.Part;
import nl.machtigingen.vertaling.Bestandsverwijzing;
import nl.machtigingen.vertaling.NaarContract;
import nl.machtigingen.verzekeraar.Meegestuurd;
import nl.machtigingen.verzekeraar.Opdracht;
import org.jspecify.annotations.Nullable;

/** Orders as messages of the contract. A repeated order is the same message to the last character. */
final class Opdrachtberichten {

    private Opdrachtberichten() {}

    static Beoordeel beoordeel(
            Opdracht opdracht, Machtiging machtiging, @Nullable MachtigingId vervangt, List<Meegestuurd> bijlagen) {
        Beoordeel bericht = new Beoordeel();
        bericht.setOpdrachtId(opdracht.id().toString());
        bericht.setMachtigingId(opdracht.machtiging().toString());
        bericht.setUzovi(opdracht.uzovi().waarde());
        bericht.setAangemaaktOp(NaarContract.tijdstip(opdracht.aangemaaktOp()));
        bericht.setVerzekerde(NaarContract.verzekerde(machtiging.verzekerde()));
        bericht.setDekking(NaarContract.dekking(machtiging.dekking()));
        bericht.setAanvraag(NaarContract.aanvraag(machtiging.aanvraag()));
        bericht.setVervangt(tekst(vervangt));
        bericht.setOordeel(NaarContract.oordeel(machtiging.toetsing().oordeel()));
        bijlagen.forEach(bijlage -> bericht.getBijlage().add(bijlage(bijlage)));
        return bericht;
    }

    static TrekIn trekIn(Opdracht opdracht, String reden, @Nullable MachtigingId vervangenDoor) {
        TrekIn bericht = new TrekIn();
        bericht.setOpdrachtId(opdracht.id().toString());
        bericht.setMachtigingId(opdracht.machtiging().toString());
        bericht.setUzovi(opdracht.uzovi().waarde());
        bericht.setAangemaaktOp(NaarContract.tijdstip(opdracht.aangemaaktOp()));
        bericht.setReden(reden);
        bericht.setVervangenDoor(tekst(vervangenDoor));
        return bericht;
    }

    static OntvangAanvulling ontvangAanvulling(Opdracht opdracht, @Nullable String tekst, List<Meegestuurd> bijlagen) {
        OntvangAanvulling bericht = new OntvangAanvulling();
        bericht.setOpdrachtId(opdracht.id().toString());
        bericht.setMachtigingId(opdracht.machtiging().toString());
        bericht.setUzovi(opdracht.uzovi().waarde());
        bericht.setAangemaaktOp(NaarContract.tijdstip(opdracht.aangemaaktOp()));
        bericht.setTekst(tekst);
        bijlagen.forEach(bijlage -> bericht.getBijlage().add(bijlage(bijlage)));
        return bericht;
    }

    private static @Nullable String tekst(@Nullable MachtigingId id) {
        return id == null ? null : id.toString();
    }

    private static nl.machtigingen.contract.typen.Bijlage bijlage(Meegestuurd van) {
        var naar = new nl.machtigingen.contract.typen.Bijlage();
        naar.setNaam(van.bijlage().naam());
        naar.setMediatype(van.bijlage().mediatype());
        naar.setSoort(van.bijlage().vraag());
        naar.setInhoud(Bestandsverwijzing.naar(contentId(van)));
        return naar;
    }

    /** The file itself, to travel beside the message. */
    static Part deel(Meegestuurd van) {
        return new Part(contentId(van), van.bijlage().mediatype(), van.bijlage().grootte(), van.inhoud()::open);
    }

    private static String contentId(Meegestuurd van) {
        return van.bijlage().id().toString();
    }
}
