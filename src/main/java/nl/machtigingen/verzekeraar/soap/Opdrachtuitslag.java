package nl.machtigingen.verzekeraar.soap;

import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.verzekeraar.BeoordeelResponse;
import nl.machtigingen.contract.verzekeraar.OntvangAanvullingResponse;
import nl.machtigingen.contract.verzekeraar.TrekInResponse;
import nl.machtigingen.soapclient.Messages;
import nl.machtigingen.soapclient.Reply;
import nl.machtigingen.vertaling.UitContract;
import nl.machtigingen.verzekeraar.Bezorguitkomst;
import nl.machtigingen.verzekeraar.Dialecten.Dialect;
import nl.machtigingen.verzekeraar.Opdracht;
import nl.machtigingen.xml.OnveiligeXml;
import org.jspecify.annotations.Nullable;

/** What the reply to one order means. */
record Opdrachtuitslag(
        Messages messages, Opdracht opdracht, @Nullable Dialect dialect) {

    Bezorguitkomst van(Reply reply) {
        return switch (reply) {
            case Reply.Answer antwoord -> antwoord(antwoord.element());
            case Reply.Fault fault -> fault(fault);
            case Reply.Failure mislukt -> new Bezorguitkomst.Mislukt(mislukt.reason());
        };
    }

    private Bezorguitkomst antwoord(byte[] element) {
        try {
            byte[] antwoord = dialect == null ? element : dialect.in(element);
            Object bericht = messages.read(antwoord, Object.class);
            // an older dialect may refuse in an ordinary answer
            return dialect != null && bericht instanceof Fout fout ? fout(fout) : uitslag(bericht);
        } catch (OnveiligeXml | OngeldigeWaarde e) {
            return nonsense();
        }
    }

    private Bezorguitkomst uitslag(Object bericht) {
        return switch (opdracht.soort()) {
            case BEOORDEEL ->
                bericht instanceof BeoordeelResponse beoordeeld
                        ? van(beoordeeld.getOpdrachtId(), beantwoord(beoordeeld))
                        : nonsense();
            case TREK_IN ->
                bericht instanceof TrekInResponse ontvangen
                        ? van(ontvangen.getOpdrachtId(), new Bezorguitkomst.Ontvangen())
                        : nonsense();
            case ONTVANG_AANVULLING ->
                bericht instanceof OntvangAanvullingResponse ontvangen
                        ? van(ontvangen.getOpdrachtId(), new Bezorguitkomst.Ontvangen())
                        : nonsense();
        };
    }

    /** Another order's answer must never move this machtiging. */
    private Bezorguitkomst van(String opdrachtId, Bezorguitkomst uitkomst) {
        return opdrachtId.equalsIgnoreCase(opdracht.id().toString()) ? uitkomst : nonsense();
    }

    private static Bezorguitkomst beantwoord(BeoordeelResponse antwoord) {
        return new Bezorguitkomst.Beantwoord(UitContract.statusmelding(antwoord.getMelding()));
    }

    private Bezorguitkomst fault(Reply.Fault fault) {
        byte[] detail = fault.detail();
        try {
            if (dialect != null) {
                return fout(messages.read(dialect.in(fault.element()), Fout.class));
            }
            return fault.isClient() && detail != null ? fout(messages.read(detail, Fout.class)) : herhaalbaar();
        } catch (OnveiligeXml e) {
            return herhaalbaar();
        }
    }

    private static Bezorguitkomst fout(Fout fout) {
        return fout.isHerhaalbaar() ? herhaalbaar() : new Bezorguitkomst.Geweigerd("fault");
    }

    private static Bezorguitkomst herhaalbaar() {
        return new Bezorguitkomst.Mislukt("fault");
    }

    private static Bezorguitkomst nonsense() {
        return new Bezorguitkomst.Mislukt("nonsense");
    }
}
