package nl.machtigingen.machtiging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import org.jspecify.annotations.Nullable;

/**
 * A request to an insurer and what becomes of it. Does not print itself.
 *
 * @param instantie the organisation that asked; the only care provider that may see it
 * @param verzekerde the insured as COV knew him at submission
 * @param toetsing what the rules made of it at submission
 * @param stand everything that can change
 * @param volgnummerVerzekeraar highest count seen in the insurer's reports; zero before the first
 * @param gebeurtenissen how many lines the history has
 * @param vervanging what it came in the place of, and what came in its place
 */
public record Machtiging(
        MachtigingId id,
        AgbCode instantie,
        Referentie referentie,
        Aanvraag aanvraag,
        Verzekerde verzekerde,
        Dekking dekking,
        Toetsing toetsing,
        List<Emailadres> emailadressen,
        Instant ingediendOp,
        Stand stand,
        int volgnummerVerzekeraar,
        int gebeurtenissen,
        Vervanging vervanging)
        implements Persoonsgegeven {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    public Machtiging {
        emailadressen = List.copyOf(emailadressen);
    }

    /** What a report of the insurer, or an act of the practice, came to. */
    public sealed interface Verwerking {

        /** It moved the machtiging. */
        record Gewijzigd(Machtiging machtiging, Gebeurtenis gebeurtenis) implements Verwerking {

            /** The same, with what the rules of the insurer, whose turn began, say of its answer. */
            public Gewijzigd met(@Nullable Toezegging toezegging) {
                return new Gewijzigd(machtiging.met(toezegging), gebeurtenis.met(toezegging));
            }
        }

        /** It came after a newer one: kept in the history, the stand stays. */
        record TeLaat(Machtiging machtiging, Gebeurtenis gebeurtenis) implements Verwerking {}

        /** The status cannot follow the one in force; nothing changed. */
        record NietToegestaan(Status vanuit) implements Verwerking {}
    }

    /**
     * A request that is submitted at this instant. Where COV knows the last day of the insurance and it is still to come, it bounds the
     * machtiging (S-126).
     */
    public static Machtiging ingediend(
            MachtigingId id,
            Referentie referentie,
            Aanvraag aanvraag,
            Verzekerde verzekerde,
            Dekking dekking,
            Toetsing toetsing,
            List<Emailadres> emailadressen,
            Instant nu,
            LocalDate vandaag) {
        LocalDate begin = aanvraag.ingangsdatum() == null ? aanvraag.peildatum().datum() : aanvraag.ingangsdatum();
        Stand stand = new Stand(
                Status.INGEDIEND,
                Beoordelingsstatus.VOORGELEGD,
                null,
                null,
                begin,
                Looptijd.van(dekking, vandaag).einde(Status.INGEDIEND, begin),
                null);
        return new Machtiging(
                id,
                aanvraag.instantie(),
                referentie,
                aanvraag,
                verzekerde,
                dekking,
                toetsing,
                emailadressen,
                nu,
                stand,
                0,
                1,
                Vervanging.GEEN);
    }

    /** The same, submitted from a draft: a line of history went before (see {@link Concept#opslag()}). */
    public Machtiging uitConcept() {
        return met(stand, volgnummerVerzekeraar, 2, vervanging);
    }

    /** The same, submitted in the place of an earlier one. */
    public Machtiging inPlaatsVan(MachtigingId eerdere) {
        return met(stand, volgnummerVerzekeraar, gebeurtenissen, new Vervanging(eerdere, null));
    }

    /** The same, with what its insurer's rules say of the answer. */
    public Machtiging met(@Nullable Toezegging toezegging) {
        return met(stand.met(toezegging), volgnummerVerzekeraar, gebeurtenissen, vervanging);
    }

    /** Whether its insurer has to make the next move. */
    public boolean isAanVerzekeraar() {
        return Statusovergangen.isAanVerzekeraar(stand.status());
    }

    /** The insurer that the request went to. */
    public Uzovi uzovi() {
        return dekking.uzovi();
    }

    /** The line of its submission. Of a machtiging that nothing has happened to since. */
    public Gebeurtenis indiening() {
        return new Gebeurtenis(
                gebeurtenissen, ingediendOp, Statusbron.PRAKTIJK, Status.INGEDIEND, true, stand, null, null);
    }

    /**
     * Takes in a report of the insurer.
     *
     * @param online whether it came in answer to the submission itself (S-113)
     */
    public Verwerking verwerk(Statusmelding melding, boolean online) {
        if (melding.volgnummer() <= volgnummerVerzekeraar) {
            return new Verwerking.TeLaat(met(stand, volgnummerVerzekeraar), gebeurtenis(melding, false, stand));
        }
        if (!Statusovergangen.mag(Statusbron.VERZEKERAAR, stand.status(), melding.status())) {
            return new Verwerking.NietToegestaan(stand.status());
        }
        Stand nieuw = stand.na(melding, beoordelingsstatus(melding, online), looptijd());
        return new Verwerking.Gewijzigd(met(nieuw, melding.volgnummer()), gebeurtenis(melding, true, nieuw));
    }

    /** Decides it at once, where its insurer lets the decision rules of the form do so and they can (S-113). */
    public Optional<Verwerking.Gewijzigd> beslis(Instant nu) {
        Toetsing.Oordeel oordeel = toetsing.oordeel();
        return oordeel == null ? Optional.empty() : oordeel.beslissing().map(beslissing -> beslis(beslissing, nu));
    }

    private Verwerking.Gewijzigd beslis(Beoordeling beslissing, Instant nu) {
        Status naar = Status.valueOf(beslissing.besluit().name());
        if (!Statusovergangen.mag(Statusbron.BESLISBOOM, stand.status(), naar)) {
            throw new IllegalStateException("the decision rules speak at submission only, not in " + stand.status());
        }
        Stand nieuw = stand.met(naar, beslissing, looptijd());
        return new Verwerking.Gewijzigd(
                met(nieuw, volgnummerVerzekeraar),
                new Gebeurtenis(gebeurtenissen + 1, nu, Statusbron.BESLISBOOM, naar, true, nieuw, null, null));
    }

    /** The practice withdraws it, for good (S-150, S-151, S-154). */
    public Verwerking trekIn(String reden, Instant nu) {
        return doorPraktijk(Status.INGETROKKEN, stand.beoordelingsstatus(), reden, nu);
    }

    /** The practice withdraws it and submits another in its place (S-155). */
    public Verwerking vervangDoor(MachtigingId opvolger, String reden, Instant nu) {
        return met(stand, volgnummerVerzekeraar, gebeurtenissen, vervanging.door(opvolger))
                .trekIn(reden, nu);
    }

    /** Whether the practice can withdraw it in this status. */
    public boolean isIntrekbaar() {
        return Statusovergangen.mag(Statusbron.PRAKTIJK, stand.status(), Status.INGETROKKEN);
    }

    /** Whether the practice can answer a question of the insurer in this status. */
    public boolean isAanvulbaar() {
        return Statusovergangen.mag(Statusbron.PRAKTIJK, stand.status(), Status.AANVULLENDE_INFORMATIE_ONTVANGEN);
    }

    /**
     * The practice answers the insurer's question (S-158..S-160).
     *
     * @param tekst absent when the answer is in attachments
     */
    public Verwerking vulAan(@Nullable String tekst, Instant nu) {
        return doorPraktijk(Status.AANVULLENDE_INFORMATIE_ONTVANGEN, Beoordelingsstatus.IN_BEHANDELING, tekst, nu);
    }

    private Verwerking doorPraktijk(
            Status naar, Beoordelingsstatus beoordelingsstatus, @Nullable String toelichting, Instant nu) {
        if (!Statusovergangen.mag(Statusbron.PRAKTIJK, stand.status(), naar)) {
            return new Verwerking.NietToegestaan(stand.status());
        }
        Stand nieuw = stand.met(naar, beoordelingsstatus);
        Gebeurtenis gebeurtenis =
                new Gebeurtenis(gebeurtenissen + 1, nu, Statusbron.PRAKTIJK, naar, true, nieuw, null, toelichting);
        return new Verwerking.Gewijzigd(met(nieuw, volgnummerVerzekeraar), gebeurtenis);
    }

    private Looptijd looptijd() {
        return Looptijd.van(dekking, LocalDate.ofInstant(ingediendOp, NEDERLAND));
    }

    private static Beoordelingsstatus beoordelingsstatus(Statusmelding melding, boolean online) {
        if (Statusovergangen.isInBehandeling(melding.status())) {
            return Beoordelingsstatus.IN_BEHANDELING;
        }
        return online ? Beoordelingsstatus.ONLINE_BEOORDEELD : Beoordelingsstatus.BEOORDEELD;
    }

    private Gebeurtenis gebeurtenis(Statusmelding melding, boolean verwerkt, Stand na) {
        return new Gebeurtenis(
                gebeurtenissen + 1,
                melding.tijdstip(),
                Statusbron.VERZEKERAAR,
                melding.status(),
                verwerkt,
                na,
                melding.gevraagdeInformatie(),
                null);
    }

    private Machtiging met(Stand nieuw, int volgnummer) {
        return met(nieuw, volgnummer, gebeurtenissen + 1, vervanging);
    }

    private Machtiging met(Stand stand, int volgnummer, int gebeurtenissen, Vervanging vervanging) {
        return new Machtiging(
                id,
                instantie,
                referentie,
                aanvraag,
                verzekerde,
                dekking,
                toetsing,
                emailadressen,
                ingediendOp,
                stand,
                volgnummer,
                gebeurtenissen,
                vervanging);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
