package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.List;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.referentie.Verzoek;
import nl.machtigingen.verzekeraar.Opdracht.Soort;
import org.jspecify.annotations.Nullable;

/** Answers a question of the insurer, who goes on with it (S-158..S-160). */
public final class VulAan {

    private final Praktijkhandeling handeling;
    private final Bijlagestappen bijlagen;
    private final Clock clock;

    VulAan(Praktijkhandeling handeling, Bijlagestappen bijlagen, Clock clock) {
        this.handeling = handeling;
        this.bijlagen = bijlagen;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param tekst what the insurer wanted to know; the request itself stays as it was
     * @param bijlagen with the text, or instead of it
     */
    public record Bericht(
            Referentie referentie,
            MachtigingId machtiging,
            @Nullable String tekst,
            List<AangebodenBijlage> bijlagen) implements Persoonsgegeven {

        public Bericht {
            bijlagen = List.copyOf(bijlagen);
        }

        /** What makes it the same supplement when it is repeated. */
        Kenmerk kenmerk() {
            return new Kenmerk(
                    referentie,
                    machtiging,
                    tekst,
                    bijlagen.stream().map(AangebodenBijlage::kenmerk).toList());
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    record Kenmerk(
            Referentie referentie,
            MachtigingId machtiging,
            @Nullable String tekst,
            List<AangebodenBijlage.Kenmerk> bijlagen)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @throws Weigering AUT-005, BIJ-001, BIJ-002, STA-001, STA-002, VAL-001, VAL-004; then nothing changed */
    public Statusontvangst vulAan(Zorgaanbieder aanroeper, CorrelatieId correlatie, Bericht bericht) {
        if (bericht.tekst() == null && bericht.bijlagen().isEmpty()) {
            throw Weigering.veld("/vulAan", "Geef tekst, bijlagen of beide.");
        }
        return handeling.doe(
                aanroeper,
                new Verzoek(aanroeper, "vulAan", bericht.referentie(), correlatie, bericht.kenmerk()),
                bericht.machtiging(),
                Soort.ONTVANG_AANVULLING,
                machtiging -> machtiging.vulAan(bericht.tekst(), clock.instant()),
                na -> legBijlagenVast(na, bericht));
    }

    /** What came earlier does not count along: a question may not founder on a full first request (domain facts Q8). */
    private void legBijlagenVast(Machtiging na, Bericht bericht) {
        bijlagen.bewaar(
                na, bijlagen.keur(bericht.bijlagen(), List.of(), na.aanvraag().zorgsoort(), "/vulAan/bijlage"));
    }
}
