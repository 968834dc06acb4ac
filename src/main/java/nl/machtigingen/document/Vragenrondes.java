package nl.machtigingen.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;
import nl.machtigingen.machtiging.Gebeurtenis;
import org.jspecify.annotations.Nullable;

/**
 * Reads a history as rounds of questions and answers. A round begins with a question of the insurer, takes in what else it asks while it
 * waits, and ends with the practice's answer or with the insurer going on without one. Not thread-safe.
 */
final class Vragenrondes {

    /** While it stands in one of these, the insurer waits for somebody. */
    private static final Set<Status> WACHT = EnumSet.of(
            Status.WACHT_OP_INFORMATIE_ZORGVERLENER,
            Status.WACHT_OP_INFORMATIE_VERZEKERDE,
            Status.WACHT_OP_INFORMATIE_BEIDE,
            Status.VERZEKERDE_OPGEROEPEN_SPREEKUUR);

    private final List<Blad.Ronde> gesloten = new ArrayList<>();
    private final List<Blad.Vraag> open = new ArrayList<>();

    private Vragenrondes() {}

    /** The round that waits for an answer first, then the others, the newest first. */
    static List<Blad.Ronde> van(List<Gebeurtenis> gebeurtenissen) {
        Vragenrondes rondes = new Vragenrondes();
        gebeurtenissen.forEach(rondes::verwerk);
        List<Blad.Ronde> uit = new ArrayList<>();
        if (!rondes.open.isEmpty()) {
            uit.add(new Blad.Ronde(true, List.copyOf(rondes.open), null, null));
        }
        uit.addAll(rondes.gesloten.reversed());
        return uit;
    }

    private void verwerk(Gebeurtenis gebeurtenis) {
        if (gebeurtenis.bron() == Statusbron.VERZEKERAAR) {
            verwerkVanVerzekeraar(gebeurtenis);
        } else if (gebeurtenis.gemeld() == Status.AANVULLENDE_INFORMATIE_ONTVANGEN) {
            sluit(antwoord(gebeurtenis), null);
        } else {
            sluitZonderAntwoord(gebeurtenis);
        }
    }

    private void verwerkVanVerzekeraar(Gebeurtenis gebeurtenis) {
        if (!gebeurtenis.verwerkt()) {
            verwerkTeLaat(gebeurtenis);
        } else if (WACHT.contains(gebeurtenis.gemeld())) {
            stel(gebeurtenis);
        } else {
            sluitZonderAntwoord(gebeurtenis);
            if (gebeurtenis.gevraagdeInformatie() != null) {
                stel(gebeurtenis);
                sluitZonderAntwoord(gebeurtenis);
            }
        }
    }

    /** A question that came after newer news waits for nobody any more, but it was asked. */
    private void verwerkTeLaat(Gebeurtenis gebeurtenis) {
        Blad.Vraag vraag = vraag(gebeurtenis);
        if (gebeurtenis.gevraagdeInformatie() != null && !open.contains(vraag)) {
            gesloten.add(new Blad.Ronde(
                    false, List.of(vraag), null, "Deze vraag kwam binnen na nieuwer bericht van de verzekeraar."));
        }
    }

    /** The same question again, for instance with a new einddatum, is one question. */
    private void stel(Gebeurtenis gebeurtenis) {
        Blad.Vraag vraag = vraag(gebeurtenis);
        boolean herhaald = gebeurtenis.gevraagdeInformatie() == null
                ? !open.isEmpty()
                : open.stream().anyMatch(eerder -> eerder.tekst().equals(vraag.tekst()));
        if (!herhaald) {
            open.add(vraag);
        }
    }

    private void sluitZonderAntwoord(Gebeurtenis gebeurtenis) {
        sluit(
                null,
                "Niet langs deze weg beantwoord. Op " + Nederlands.moment(gebeurtenis.tijdstip()) + " werd de status: "
                        + Statustekst.van(gebeurtenis.gemeld()).naam() + ".");
    }

    private void sluit(Blad.@Nullable Vraag antwoord, @Nullable String afloop) {
        if (!open.isEmpty()) {
            gesloten.add(new Blad.Ronde(false, List.copyOf(open), antwoord, afloop));
            open.clear();
        } else if (antwoord != null) {
            gesloten.add(new Blad.Ronde(false, List.of(), antwoord, null));
        }
    }

    private static Blad.Vraag vraag(Gebeurtenis gebeurtenis) {
        String tekst = gebeurtenis.gevraagdeInformatie();
        return new Blad.Vraag(
                "Vraag van de verzekeraar" + aan(gebeurtenis.gemeld()) + op(gebeurtenis.tijdstip()),
                tekst == null ? "De verzekeraar wacht op informatie, maar noemde hier niet welke." : tekst);
    }

    private static Blad.Vraag antwoord(Gebeurtenis gebeurtenis) {
        String tekst = gebeurtenis.toelichting();
        return new Blad.Vraag(
                "Antwoord van de zorgverlener" + op(gebeurtenis.tijdstip()),
                tekst == null ? "Zonder toelichting; kijk bij de bijlagen." : tekst);
    }

    private static String aan(Status status) {
        return switch (status) {
            case WACHT_OP_INFORMATIE_ZORGVERLENER -> " aan de zorgverlener";
            case WACHT_OP_INFORMATIE_VERZEKERDE, VERZEKERDE_OPGEROEPEN_SPREEKUUR -> " aan de verzekerde";
            case WACHT_OP_INFORMATIE_BEIDE -> " aan de zorgverlener en de verzekerde";
            default -> "";
        };
    }

    private static String op(Instant tijdstip) {
        return ", " + Nederlands.moment(tijdstip);
    }
}
