package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.Aanroeper.Zorgmedewerker;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;
import org.jspecify.annotations.Nullable;

/** Saves a request that is not finished yet; from now on it has its number (S-91, S-92). */
public final class SlaOp {

    private static final String BIJLAGE = "/slaOp/bijlage";

    private final Referenties referenties;
    private final Eigendom eigendom;
    private final Concepten concepten;
    private final Machtigingen machtigingen;
    private final Bijlagestappen bijlagen;
    private final Verantwoording verantwoording;
    private final Clock clock;
    private final Duration bewaartermijn;

    SlaOp(
            Referenties referenties,
            Eigendom eigendom,
            Concepten concepten,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Verantwoording verantwoording,
            Clock clock,
            ConceptSettings settings) {
        this.referenties = referenties;
        this.eigendom = eigendom;
        this.concepten = concepten;
        this.machtigingen = machtigingen;
        this.bijlagen = bijlagen;
        this.verantwoording = verantwoording;
        this.clock = clock;
        this.bewaartermijn = settings.bewaartermijn();
    }

    /**
     * What is saved.
     *
     * @param eerder the draft in whose place this content comes; absent for a new one
     * @param bijlagen in addition to those that the draft has
     * @param zonder files of the draft that are no longer wanted
     */
    public record Bericht(
            Referentie referentie,
            @Nullable MachtigingId eerder,
            Conceptaanvraag aanvraag,
            List<AangebodenBijlage> bijlagen,
            List<BijlageId> zonder,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {

        public Bericht {
            bijlagen = List.copyOf(bijlagen);
            zonder = List.copyOf(zonder);
            emailadressen = List.copyOf(emailadressen);
        }

        /** What makes it the same saving when it is repeated. */
        private Kenmerk kenmerk() {
            return new Kenmerk(
                    referentie,
                    eerder,
                    aanvraag,
                    bijlagen.stream().map(AangebodenBijlage::kenmerk).toList(),
                    zonder,
                    emailadressen);
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    private record Kenmerk(
            Referentie referentie,
            @Nullable MachtigingId eerder,
            Conceptaanvraag aanvraag,
            List<AangebodenBijlage.Kenmerk> bijlagen,
            List<BijlageId> zonder,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * The answer. The same call again gets the same one.
     *
     * @param bewaardTot first instant at which the draft is no longer there
     * @param bijlagen the files of this message, in their order
     */
    public record Ontvangst(
            CorrelatieId correlatie, MachtigingId machtiging, Instant bewaardTot, List<BijlageId> bijlagen)
            implements Verantwoording.Antwoord {

        public Ontvangst {
            bijlagen = List.copyOf(bijlagen);
        }
    }

    /** @throws Weigering AUT-003, AUT-005, BIJ-001, BIJ-002, STA-001, STA-002, VAL-004; then nothing changed */
    public Ontvangst slaOp(Zorgaanbieder aanroeper, CorrelatieId correlatie, Bericht bericht) {
        return slaOp(aanroeper, correlatie, bericht, null);
    }

    /**
     * The same for somebody who changes what he saw: what another saved since is not overwritten.
     *
     * @param gezien the {@link Concept#versie} that was seen; with null whatever is there is replaced
     * @throws Weigering as above, and STA-001 when it is another one now
     */
    public Ontvangst slaOp(
            Zorgaanbieder aanroeper, CorrelatieId correlatie, Bericht bericht, @Nullable Integer gezien) {
        Verzoek verzoek = new Verzoek(aanroeper, "slaOp", bericht.referentie(), correlatie, bericht.kenmerk());
        return verantwoording.wijziging(verzoek, bericht.eerder(), () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
            instantieIsDeAanroeper(aanroeper, bericht.aanvraag());
            return referenties.eenmalig(verzoek, Ontvangst.class, () -> {
                Concept concept = bericht.eerder() == null
                        ? bewaar(aanroeper.agb(), bericht)
                        : wijzig(
                                ongewijzigd(eigendom.vergrendeldConcept(aanroeper.agb(), bericht.eerder()), gezien),
                                bericht);
                verantwoording.gedaan(verzoek, concept.id());
                return new Ontvangst(
                        correlatie, concept.id(), concept.bewaardTot(), neemBijlagen(aanroeper, concept, bericht));
            });
        });
    }

    private static Concept ongewijzigd(Concept nu, @Nullable Integer gezien) {
        if (gezien != null && gezien != nu.versie()) {
            throw Weigering.van(Foutcode.STA_001);
        }
        return nu;
    }

    /** How long a draft stays, from its last saving (S-94). */
    public Duration bewaartermijn() {
        return bewaartermijn;
    }

    private List<BijlageId> neemBijlagen(Zorgaanbieder aanroeper, Concept concept, Bericht bericht) {
        List<Bijlage> blijft = bijlagen.van(concept).orElseThrow().stream()
                .filter(bijlage -> !bericht.zonder().contains(bijlage.id()))
                .toList();
        return bijlagen.bewaar(
                concept,
                aanroeper instanceof Zorgmedewerker
                        ? bijlagen.keurOnaf(bericht.bijlagen(), blijft, BIJLAGE)
                        : bijlagen.keur(
                                bericht.bijlagen(), blijft, bericht.aanvraag().zorgsoort(), BIJLAGE),
                bericht.zonder());
    }

    private static void instantieIsDeAanroeper(Zorgaanbieder aanroeper, Conceptaanvraag aanvraag) {
        AgbCode instantie = aanvraag.instantie();
        if (instantie != null && !instantie.equals(aanroeper.agb())) {
            throw Weigering.van(Foutcode.AUT_003, "/slaOp/aanvraag/instantieAgb");
        }
    }

    private Concept bewaar(AgbCode agb, Bericht bericht) {
        Concept nieuw = Concept.nieuw(
                machtigingen.volgendId(),
                agb,
                bericht.referentie(),
                bericht.aanvraag(),
                bericht.emailadressen(),
                clock.instant(),
                bewaartermijn);
        concepten.bewaar(nieuw);
        return nieuw;
    }

    private Concept wijzig(Concept concept, Bericht bericht) {
        Concept gewijzigd = concept.opnieuw(
                bericht.referentie(), bericht.aanvraag(), bericht.emailadressen(), clock.instant(), bewaartermijn);
        concepten.wijzig(gewijzigd);
        return gewijzigd;
    }
}
