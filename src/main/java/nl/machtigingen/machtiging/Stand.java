package nl.machtigingen.machtiging;

import java.time.LocalDate;
import java.util.Objects;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a machtiging stands: everything about it that can change. Does not print itself, for it holds the judgement.
 *
 * @param toezegging while it is the insurer's turn, before when it answers; absent where no rule says so
 */
public record Stand(
        Status status,
        Beoordelingsstatus beoordelingsstatus,
        @Nullable Beoordeling beoordeling,
        @Nullable Machtigingsnummer machtigingsnummer,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum,
        @Nullable Toezegging toezegging)
        implements Persoonsgegeven {

    /** The next stand: what the report says replaces, what it leaves out stays. A last day that nobody named follows the looptijd. */
    Stand na(Statusmelding melding, Beoordelingsstatus beoordelingsstatus, Looptijd looptijd) {
        LocalDate begin = melding.ingangsdatum() == null ? ingangsdatum : melding.ingangsdatum();
        return new Stand(
                melding.status(),
                beoordelingsstatus,
                melding.beoordeling() == null ? beoordeling : melding.beoordeling(),
                melding.machtigingsnummer() == null ? machtigingsnummer : melding.machtigingsnummer(),
                begin,
                einddatumNa(melding, looptijd, begin),
                toezeggingIn(melding.status()));
    }

    private @Nullable LocalDate einddatumNa(Statusmelding melding, Looptijd looptijd, @Nullable LocalDate begin) {
        if (melding.einddatum() != null) {
            return melding.einddatum();
        }
        boolean doorDeVerzekeraarGenoemd = !Objects.equals(einddatum, looptijd.einde(status, ingangsdatum));
        return doorDeVerzekeraarGenoemd ? einddatum : looptijd.einde(melding.status(), begin);
    }

    /** The same, decided at once. */
    Stand met(Status status, Beoordeling beslissing, Looptijd looptijd) {
        return new Stand(
                status,
                Beoordelingsstatus.ONLINE_BEOORDEELD,
                beslissing,
                machtigingsnummer,
                ingangsdatum,
                looptijd.einde(status, ingangsdatum),
                null);
    }

    /** The same, in another status. */
    Stand met(Status status, Beoordelingsstatus beoordelingsstatus) {
        return new Stand(
                status,
                beoordelingsstatus,
                beoordeling,
                machtigingsnummer,
                ingangsdatum,
                einddatum,
                toezeggingIn(status));
    }

    /** The same, with what the insurer's rules say of its answer. */
    Stand met(@Nullable Toezegging toezegging) {
        return new Stand(
                status, beoordelingsstatus, beoordeling, machtigingsnummer, ingangsdatum, einddatum, toezegging);
    }

    /** What was promised stands until the turn passes; a turn that begins has its promise still to come. */
    private @Nullable Toezegging toezeggingIn(Status volgende) {
        return Statusovergangen.isAanVerzekeraar(volgende) ? toezegging : null;
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
