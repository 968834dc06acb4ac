package nl.machtigingen.afhandeling;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;
import nl.machtigingen.notificatie.Abonnement;
import nl.machtigingen.notificatie.Bladzijde;
import nl.machtigingen.notificatie.Notificaties;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;
import org.jspecify.annotations.Nullable;

/** How a practice wants to hear of changes: registreer-, haal- and verwijderNotificatieAdres, and haalNotificaties. */
public final class Notificatiedienst {

    private static final String ADRES = "/registreerNotificatieAdres/adres";

    private final Notificaties notificaties;
    private final Referenties referenties;
    private final Verantwoording verantwoording;

    Notificatiedienst(Notificaties notificaties, Referenties referenties, Verantwoording verantwoording) {
        this.notificaties = notificaties;
        this.referenties = referenties;
        this.verantwoording = verantwoording;
    }

    /** The address in force and the last delivery, as they were when first answered. */
    public record Antwoord(
            CorrelatieId correlatie,
            @Nullable URI adres,
            @Nullable Instant bezorgdOp,
            boolean gelukt,
            @Nullable String reden)
            implements Verantwoording.Antwoord {

        static Antwoord van(CorrelatieId correlatie, Abonnement abonnement) {
            Abonnement.Bezorging laatste = abonnement.laatste();
            return laatste == null
                    ? new Antwoord(correlatie, abonnement.adres(), null, false, null)
                    : new Antwoord(
                            correlatie, abonnement.adres(), laatste.tijdstip(), laatste.gelukt(), laatste.reden());
        }
    }

    /** @throws Weigering AUT-005, VAL-001 when the address cannot be used, VAL-004 */
    public Antwoord registreer(Zorgaanbieder aanroeper, CorrelatieId correlatie, Referentie referentie, String adres) {
        return eenmalig(
                new Verzoek(aanroeper, "registreerNotificatieAdres", referentie, correlatie, adres),
                aanroeper,
                () -> notificaties.registreer(aanroeper.agb(), adres, ADRES));
    }

    /** @throws Weigering AUT-005, VAL-004 */
    public Antwoord verwijder(Zorgaanbieder aanroeper, CorrelatieId correlatie, Referentie referentie) {
        return eenmalig(
                new Verzoek(aanroeper, "verwijderNotificatieAdres", referentie, correlatie, ""),
                aanroeper,
                () -> notificaties.verwijder(aanroeper.agb()));
    }

    /** @throws Weigering AUT-005 */
    public Antwoord haal(Zorgaanbieder aanroeper, CorrelatieId correlatie) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        return Antwoord.van(correlatie, notificaties.abonnement(aanroeper.agb()));
    }

    /**
     * The lines after a cursor; where there are none yet, waits for the next one.
     *
     * @param cursor empty for the oldest line that is kept
     * @throws Weigering AUT-005, VAL-001 when the cursor was not given by this operation
     */
    public Bladzijde haalNotificaties(
            Zorgaanbieder aanroeper, CorrelatieId correlatie, String cursor, int hoogstens, Duration wacht) {
        return verantwoording.inzage(
                new Daad(aanroeper, correlatie, Handeling.HAAL_NOTIFICATIES, null),
                () -> bladzijde(aanroeper, cursor, hoogstens, wacht),
                Notificatiedienst::getoond);
    }

    /** Software asks every few seconds, day and night: an empty page shows nothing, and would bury the lines that matter. */
    private static @Nullable Uitkomst getoond(Bladzijde bladzijde) {
        int aantal = bladzijde.notificaties().size();
        return aantal == 0 ? null : new Uitkomst.Getoond(aantal);
    }

    private Bladzijde bladzijde(Zorgaanbieder aanroeper, String cursor, int hoogstens, Duration wacht) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        return notificaties.na(aanroeper.agb(), Cursor.lees(cursor), hoogstens, wacht);
    }

    private Antwoord eenmalig(Verzoek verzoek, Zorgaanbieder aanroeper, Supplier<Abonnement> handeling) {
        return verantwoording.wijziging(verzoek, null, () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
            return referenties.eenmalig(verzoek, Antwoord.class, () -> {
                verantwoording.gedaan(verzoek, null);
                return Antwoord.van(verzoek.correlatie(), handeling.get());
            });
        });
    }
}
