package nl.machtigingen.afhandeling;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.machtigingen.afhandeling.Instroomtoets.Bevonden;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.bijlage.NieuweBijlage;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.instroom.Portaaladres;
import nl.machtigingen.instroom.Ticket;
import nl.machtigingen.instroom.Tickets;
import nl.machtigingen.instroom.Uitgifte;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtigingen;
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
    private static final String BERICHT = "/stroomIn";
    private static final String AANVRAAG = BERICHT + "/aanvraag";

    private final Referenties referenties;
    private final Instroomtoets toets;
    private final Concepten concepten;
    private final Machtigingen machtigingen;
    private final Bijlagestappen bijlagen;
    private final Tickets tickets;
    private final Portaaladres portaaladres;
    private final Verantwoording verantwoording;
    private final Clock clock;
    private final Duration bewaartermijn;

    StroomIn(
            Referenties referenties,
            Instroomtoets toets,
            Concepten concepten,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Tickets tickets,
            Portaaladres portaaladres,
            Verantwoording verantwoording,
            Clock clock,
            ConceptSettings settings) {
        this.referenties = referenties;
        this.toets = toets;
        this.concepten = concepten;
        this.machtigingen = machtigingen;
        this.bijlagen = bijlagen;
        this.tickets = tickets;
        this.portaaladres = portaaladres;
        this.verantwoording = verantwoording;
        this.clock = clock;
        this.bewaartermijn = settings.bewaartermijn();
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
        private Kenmerk kenmerk() {
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
            instantieIsDeAanroeper(aanroeper, bericht.aanvraag());
            URI landing = landing();
            return eerder(verzoek).orElseGet(() -> {
                Gekeurd gekeurd = keur(aanroeper, bericht);
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

    private static void instantieIsDeAanroeper(Zorgsysteem aanroeper, Conceptaanvraag aanvraag) {
        if (!aanroeper.agb().equals(aanvraag.instantie())) {
            throw Weigering.van(Foutcode.AUT_003, AANVRAAG + "/instantieAgb");
        }
    }

    private URI landing() {
        return portaaladres.landing().orElseThrow(() -> {
            log.error("gateway.instroom.portaal is not set: nobody can be let in");
            return Weigering.geenPortaal();
        });
    }

    /** Before COV is asked: that a repeated call finds it out of reach, or another answer, must not matter. */
    private Optional<Vastgelegd> eerder(Verzoek verzoek) {
        return referenties.eerder(verzoek).flatMap(eerder -> referenties.antwoord(verzoek, Vastgelegd.class));
    }

    /**
     * What may be kept.
     *
     * @param aanvraag with the insurer that COV named: the person need not choose him again (S-79)
     */
    private record Gekeurd(Conceptaanvraag aanvraag, List<NieuweBijlage> bestanden) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** Fit to be kept, when nothing is wrong with anything. */
    private Gekeurd keur(Zorgsysteem aanroeper, Bericht bericht) {
        Conceptaanvraag aanvraag = bericht.aanvraag();
        List<Bevinding> bevindingen = new ArrayList<>(bericht.onleesbaar());
        List<NieuweBijlage> bestanden = keurBijlagen(bericht, bevindingen);
        Bevonden bevonden = toets.toets(
                aanroeper, aanvraag, bericht.geboortedatum(), Indieningstoets.soorten(bestanden, List.of()), AANVRAAG);
        bevindingen.addAll(bevonden.bevindingen());
        if (!bevindingen.isEmpty()) {
            throw Weigering.instroom(bevindingen);
        }
        return new Gekeurd(aanvraag.metVerzekeraar(Objects.requireNonNull(bevonden.uzovi())), bestanden);
    }

    /** Too much together is no finding about one of them. */
    private List<NieuweBijlage> keurBijlagen(Bericht bericht, List<Bevinding> bevindingen) {
        try {
            return bijlagen.keur(
                    bericht.bijlagen(), List.of(), bericht.aanvraag().zorgsoort(), BERICHT + "/bijlage");
        } catch (Weigering weigering) {
            if (weigering.code() != Foutcode.BIJ_002) {
                throw weigering;
            }
            bevindingen.addAll(weigering.bevindingen());
            return List.of();
        }
    }

    private Vastgelegd zetKlaar(Verzoek verzoek, Zorgsysteem aanroeper, Bericht bericht, Gekeurd gekeurd, URI landing) {
        return referenties.eenmalig(verzoek, Vastgelegd.class, () -> {
            Concept concept = Concept.nieuw(
                    machtigingen.volgendId(),
                    aanroeper.agb(),
                    bericht.referentie(),
                    gekeurd.aanvraag(),
                    bericht.emailadressen(),
                    clock.instant(),
                    bewaartermijn);
            concepten.bewaar(concept);
            bijlagen.bewaar(concept, gekeurd.bestanden(), List.of());
            Uitgifte uitgifte = tickets.geefUit(concept.id(), aanroeper.agb());
            verantwoording.gedaan(verzoek, concept.id());
            return new Vastgelegd(verzoek.correlatie(), concept.id(), uitgifte, landing);
        });
    }
}
