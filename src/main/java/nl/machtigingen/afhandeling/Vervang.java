package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.afhandeling.Aanvraagtoets.Aangeboden;
import nl.machtigingen.afhandeling.Aanvraagtoets.Getoetst;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.bijlage.NieuweBijlage;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.outbox.Claim;
import nl.machtigingen.referentie.Verzoek;

/**
 * Withdraws a machtiging and submits another in its place, in one transaction: there is never none of them and never more than one
 * (S-104, S-155, S-172). The insurer hears of the withdrawal first.
 */
public final class Vervang {

    private static final String AANVRAAG = "/vervang/aanvraag";
    private static final String BIJLAGE = "/vervang/bijlage";

    private final Aanvraagtoets toets;
    private final Voorlegging voorlegging;
    private final Eigendom eigendom;
    private final Machtigingen machtigingen;
    private final Bijlagestappen bijlagen;
    private final Wijzigingen wijzigingen;
    private final Clock clock;

    Vervang(
            Aanvraagtoets toets,
            Voorlegging voorlegging,
            Eigendom eigendom,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Wijzigingen wijzigingen,
            Clock clock) {
        this.toets = toets;
        this.voorlegging = voorlegging;
        this.eigendom = eigendom;
        this.machtigingen = machtigingen;
        this.bijlagen = bijlagen;
        this.wijzigingen = wijzigingen;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param machtiging the one that is replaced
     * @param reden why; goes to the insurer
     * @param aanvraag what is asked now
     * @param ingangsdatumBehouden whether the new one begins on the day on which the old one does
     */
    public record Bericht(
            Referentie referentie,
            MachtigingId machtiging,
            String reden,
            Aanvraag aanvraag,
            boolean ingangsdatumBehouden,
            List<AangebodenBijlage> bijlagen,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {

        public Bericht {
            bijlagen = List.copyOf(bijlagen);
            emailadressen = List.copyOf(emailadressen);
        }

        /** What makes it the same replacement when it is repeated. */
        private Kenmerk kenmerk() {
            return new Kenmerk(
                    referentie,
                    machtiging,
                    reden,
                    aanvraag,
                    ingangsdatumBehouden,
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
            MachtigingId machtiging,
            String reden,
            Aanvraag aanvraag,
            boolean ingangsdatumBehouden,
            List<AangebodenBijlage.Kenmerk> bijlagen,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * Replaces, or answers again what was answered to the same replacement before.
     *
     * @throws Weigering AUT-003, AUT-005, AUT-006, BIJ-001 to 003, COV-001 to 004, MOG-001, MOG-002, STA-001, STA-002, SYS-001, SYS-003, VAL-001,
     *     VAL-002, VAL-004 to 006; then nothing changed
     */
    public Indieningsontvangst vervang(Zorgaanbieder aanroeper, CorrelatieId correlatie, Bericht bericht) {
        Verzoek verzoek = new Verzoek(aanroeper, "vervang", bericht.referentie(), correlatie, bericht.kenmerk());
        return voorlegging.eenmalig(verzoek, bericht.machtiging(), () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
            Aanvraagtoets.instantieIsDeAanroeper(aanroeper, bericht.aanvraag(), AANVRAAG);
            Machtiging oude = intrekbaar(aanroeper, bericht.machtiging());
            Aanvraag aanvraag =
                    bericht.ingangsdatumBehouden() ? metIngangsdatumVan(oude, bericht.aanvraag()) : bericht.aanvraag();
            List<NieuweBijlage> nieuweBijlagen =
                    bijlagen.keur(bericht.bijlagen(), List.of(), aanvraag.zorgsoort(), BIJLAGE);
            Getoetst getoetst = toets.toets(
                    aanroeper,
                    new Aangeboden(
                            aanvraag, Indieningstoets.soorten(nieuweBijlagen, List.of()), clock.instant(), AANVRAAG));
            return legVast(verzoek, oude, getoetst, bericht, nieuweBijlagen);
        });
    }

    /** Looked at before anybody is called; decided inside the transaction. */
    private Machtiging intrekbaar(Zorgaanbieder aanroeper, MachtigingId id) {
        Machtiging oude = eigendom.machtiging(aanroeper.agb(), id);
        if (!oude.isIntrekbaar()) {
            throw Weigering.van(Foutcode.STA_001);
        }
        return oude;
    }

    private static Aanvraag metIngangsdatumVan(Machtiging oude, Aanvraag aanvraag) {
        LocalDate behouden = oude.stand().ingangsdatum();
        LocalDate gevraagd = aanvraag.ingangsdatum();
        if (behouden == null) {
            return aanvraag;
        }
        if (gevraagd != null && !gevraagd.equals(behouden)) {
            throw Weigering.veld(
                    AANVRAAG + "/ingangsdatum",
                    "Laat de ingangsdatum weg, of vraag niet om de ingangsdatum van de oude machtiging te behouden.");
        }
        return aanvraag.metIngangsdatum(behouden);
    }

    private List<Claim> legVast(
            Verzoek verzoek, Machtiging oude, Getoetst getoetst, Bericht bericht, List<NieuweBijlage> nieuweBijlagen) {
        MachtigingId id = machtigingen.volgendId();
        return voorlegging.inEenTransactie(verzoek, id, () -> {
            Claim intrekking = wijzigingen.vervang(oude.instantie(), oude.id(), id, bericht.reden());
            Machtiging nieuwe = wijzigingen.metToezegging(
                    getoetst.ingediend(id, bericht.referentie(), bericht.emailadressen(), clock.instant())
                            .inPlaatsVan(oude.id()));
            machtigingen.bewaar(nieuwe);
            bijlagen.bewaar(nieuwe, nieuweBijlagen);
            return List.of(intrekking, wijzigingen.legVoor(nieuwe));
        });
    }
}
