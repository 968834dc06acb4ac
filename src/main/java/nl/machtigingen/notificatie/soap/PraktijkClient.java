package nl.machtigingen.notificatie.soap;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.contract.notificatie.Meld;
import nl.machtigingen.contract.notificatie.MeldResponse;
import nl.machtigingen.contract.typen.Beoordelingsstatus;
import nl.machtigingen.contract.typen.Notificatiesoort;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.notificatie.Notificatie;
import nl.machtigingen.notificatie.Praktijksoftware;
import nl.machtigingen.soapclient.Messages;
import nl.machtigingen.soapclient.Reply;
import nl.machtigingen.soapclient.SoapClient;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Schemas;

/** Pushes to the address that a practice registered. */
final class PraktijkClient implements Praktijksoftware {

    private static final String ACTION = "urn:nl:machtigingen:notificatie:v1:meld";
    private static final int HOOGSTENS = 100;

    /** As in every other message of the gateway: the time that people in the field read on their clocks. */
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Messages messages = new Messages(
            Schemas.van("contract/xsd/notificatie-v1.xsd"), nl.machtigingen.contract.notificatie.ObjectFactory.class);
    private final SoapClient client;

    PraktijkClient(SoapClient client) {
        this.client = client;
    }

    @Override
    public Ontvangst meld(URI adres, AgbCode agb, List<Notificatie> notificaties) {
        if (notificaties.isEmpty() || notificaties.size() > HOOGSTENS) {
            throw new IllegalArgumentException("1 to " + HOOGSTENS + " lines a call, not " + notificaties.size());
        }
        return switch (client.call(adres, ACTION, messages.write(verzoek(agb, notificaties)))) {
            case Reply.Answer antwoord -> lees(antwoord, notificaties);
            case Reply.Fault fault -> new Ontvangst.Mislukt("fault");
            case Reply.Failure mislukt -> new Ontvangst.Mislukt(mislukt.reason());
        };
    }

    private Ontvangst lees(Reply.Answer antwoord, List<Notificatie> gestuurd) {
        try {
            long totEnMet =
                    messages.read(antwoord.element(), MeldResponse.class).getOntvangenTotEnMet();
            boolean kan = gestuurd.getFirst().nummer() <= totEnMet
                    && totEnMet <= gestuurd.getLast().nummer();
            return kan ? new Ontvangst.Bevestigd(totEnMet) : new Ontvangst.Mislukt("nonsense");
        } catch (OnveiligeXml e) {
            return new Ontvangst.Mislukt("nonsense");
        }
    }

    private static Meld verzoek(AgbCode agb, List<Notificatie> notificaties) {
        Meld meld = new Meld();
        meld.setAgb(agb.waarde());
        notificaties.forEach(notificatie -> meld.getNotificatie().add(regel(notificatie)));
        return meld;
    }

    private static nl.machtigingen.contract.typen.Notificatie regel(Notificatie van) {
        Notificatie.Wijziging wijziging = van.wijziging();
        var naar = new nl.machtigingen.contract.typen.Notificatie();
        naar.setNotificatieId(van.id().toString());
        naar.setNummer(van.nummer());
        naar.setSoort(Notificatiesoort.valueOf(wijziging.soort().name()));
        naar.setMachtigingId(wijziging.machtiging().toString());
        naar.setReferentie(wijziging.referentie().waarde());
        naar.setVolgnummer(wijziging.volgnummer());
        naar.setStatus(Status.valueOf(wijziging.status().name()));
        naar.setBeoordelingsstatus(
                Beoordelingsstatus.valueOf(wijziging.beoordelingsstatus().name()));
        if (wijziging.machtigingsnummer() != null) {
            naar.setMachtigingsnummer(wijziging.machtigingsnummer().waarde());
        }
        naar.setIngangsdatum(wijziging.ingangsdatum());
        naar.setEinddatum(wijziging.einddatum());
        naar.setUiterlijk(wijziging.uiterlijk());
        naar.setTijdstip(van.tijdstip().atZone(NEDERLAND).toOffsetDateTime());
        return naar;
    }
}
