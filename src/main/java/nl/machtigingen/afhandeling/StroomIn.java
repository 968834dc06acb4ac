package nl.machtigingen.afhandeling;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.afhandeling.Instroomstappen.Gekeurd;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Portaaladres;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.instroom.Ticket;
import nl.machtigingen.instroom.Tickets;
import nl.machtigingen.instroom.Uitgifte;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a request from the software of a practice, for a person to finish in the portal (S-12, S-108..S-112): a draft, and the ticket that
 * opens it. The software may have no more than the rights INSTROOM and COV; submitting is the person's.
 */
public final class StroomIn {

    private static final Logger log = LoggerFactory.getLogger(StroomIn.class);

    private final Referenties referenties;
    private final Instroomstappen stappen;
    private final Tickets tickets;
    private final Portaaladres portaaladres;
    private final Verantwoording verantwoording;

    StroomIn(
            Referenties referenties,
            Instroomstappen stappen,
            Tickets tickets,
            Portaaladres portaaladres,
            Verantwoording verantwoording) {
        this.referenties = referenties;
        this.stappen = stappen;
        this.tickets = tickets;
        this.portaaladres = portaaladres;
        this.verantwoording = verantwoording;
    }

    /**
     * What is handed over.
     *
     * @param aanvraag without an insured when what names him is among the findings; the rest of what the contract wants is there
     * @param geboortedatum of the insured as the message has it, also when the rest of what names him could not be read
     * @param onleesbaar what no value of the vocabulary could be made of
     */
    public record Bericht(
            Referentie referentie,
            Conceptaanvraag aanvraag,
            @Nullable LocalDate geboortedatum,
            List<Bevinding> onleesbaar,
            List<AangebodenBijlage> bijlagen,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {

        public Bericht {
            onleesbaar = List.copyOf(onleesbaar);
            bijlagen = List.copyOf(bijlagen);
            emailadressen = List.copyOf(emailadressen);
        }

        /** What makes it the same when it is repeated. */
        Object kenmerk() {
            return new Kenmerk(
                    referentie,
                    aanvraag,
                    bijlagen.stream().map(AangebodenBijlage::kenmerk).toList(),
                    emailadressen);
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    private record Kenmerk(
            Referentie referentie,
            Conceptaanvraag aanvraag,
            List<AangebodenBijlage.Kenmerk> bijlagen,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** The answer as it is kept: without the ticket, and with what makes it again. */
    private record Vastgelegd(CorrelatieId correlatie, MachtigingId machtiging, Uitgifte uitgifte, URI landing)
            implements Verantwoording.Antwoord {}

    /**
     * The answer. The same call again gets the same one.
     *
     * @param url what a person of the practice opens
     * @param geldigTot first instant at which that opens nothing any more
     */
    public record Ontvangst(
            CorrelatieId correlatie, MachtigingId machtiging, Ticket ticket, URI url, Instant geldigTot) {

        /** The address holds the ticket. */
        @Override
        public String toString() {
            return "Ontvangst[machtiging=" + machtiging + "]";
        }
    }

    /** @throws Weigering AUT-003, AUT-005, BIJ-001, COV-004, INS-003, SYS-002, VAL-004; then nothing was kept */
    public Ontvangst stroomIn(Zorgsysteem aanroeper, CorrelatieId correlatie, Bericht bericht) {
        Verzoek verzoek = new Verzoek(aanroeper, "stroomIn", bericht.referentie(), correlatie, bericht.kenmerk());
        Vastgelegd vastgelegd = verantwoording.wijziging(verzoek, null, () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INSTROOM);
            Rechten.vereis(aanroeper.rechten(), Recht.COV);
            Instroomstappen.eisEigenInstantie(aanroeper, bericht);
            URI landing = landing();
            return eerder(verzoek).orElseGet(() -> {
                Gekeurd gekeurd = stappen.keur(aanroeper, bericht);
                return zetKlaar(verzoek, aanroeper, bericht, gekeurd, landing);
            });
        });
        Ticket ticket = tickets.ticket(vastgelegd.uitgifte());
        return new Ontvangst(
                vastgelegd.correlatie(),
                vastgelegd.machtiging(),
                ticket,
                vastgelegd.landing().resolve(ticket.waarde()),
                vastgelegd.uitgifte().geldigTot());
    }

    private URI landing() {
        return portaaladres.instroom().orElseThrow(() -> {
            log.error("gateway.portaal.adres is not set: nobody can be let in");
            return Weigering.geenPortaal();
        });
    }

    /** Before COV is asked: that a repeated call finds it out of reach, or another answer, must not matter. */
    private Optional<Vastgelegd> eerder(Verzoek verzoek) {
        return referenties.eerder(verzoek).flatMap(eerder -> referenties.antwoord(verzoek, Vastgelegd.class));
    }

    private Vastgelegd zetKlaar(Verzoek verzoek, Zorgsysteem aanroeper, Bericht bericht, Gekeurd gekeurd, URI landing) {
        return referenties.eenmalig(verzoek, Vastgelegd.class, () -> {
            Concept concept = stappen.bewaar(aanroeper, bericht, gekeurd);
            Uitgifte uitgifte = tickets.geefUit(concept.id(), aanroeper.agb());
            verantwoording.gedaan(verzoek, concept.id());
            return new Vastgelegd(verzoek.correlatie(), concept.id(), uitgifte, landing);
        });
    }
}
