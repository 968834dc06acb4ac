package nl.machtigingen.instroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import nl.machtigingen.begrippen.Aanroeper.Zorgmedewerker;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.instroom.Ticketboek.Inschrijving;
import nl.machtigingen.kluis.Kluis;

/**
 * Issues tickets and lets people in by them (S-29, S-31, S-110). A ticket is 256 bits made of a random seed with a key of the keystore: the
 * same seed gives the same ticket again, so that a repeated call can be answered alike, and whoever reads the database can make none.
 *
 * <p>Thread-safe. Joins the transaction that is open.
 */
public final class Tickets {

    private static final String DOEL = "instroomticket";
    private static final int ZAAD_IN_BYTES = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Ticketboek boek;
    private final Kluis kluis;
    private final SecureRandom toeval;
    private final Clock clock;
    private final InstroomSettings settings;

    Tickets(Ticketboek boek, Kluis kluis, SecureRandom toeval, Clock clock, InstroomSettings settings) {
        this.boek = boek;
        this.kluis = kluis;
        this.toeval = toeval;
        this.clock = clock;
        this.settings = settings;
    }

    /** A new ticket for a draft, for people under this AGB-code only. */
    public Uitgifte geefUit(MachtigingId concept, AgbCode agb) {
        byte[] bytes = new byte[ZAAD_IN_BYTES];
        toeval.nextBytes(bytes);
        Instant nu = clock.instant();
        // as in the database, so that the answer given again does not differ in a digit
        Instant geldigTot = nu.plus(settings.geldigheid()).truncatedTo(ChronoUnit.MILLIS);
        Uitgifte uitgifte = new Uitgifte(BASE64URL.encodeToString(bytes), geldigTot);
        boek.schrijf(hash(ticket(uitgifte)), new Inschrijving(concept, agb, geldigTot), nu);
        return uitgifte;
    }

    /** The ticket that was issued. */
    public Ticket ticket(Uitgifte uitgifte) {
        return new Ticket(BASE64URL.encodeToString(kluis.blindeIndex(DOEL, uitgifte.zaad())));
    }

    /**
     * Lets somebody in. Whoever comes first opens it; anybody of the same AGB-code may come back until it is past its time, also at the same
     * moment. What somebody else's ticket leads to stays hidden, and showing it does not use it up.
     */
    public Opening open(Ticket ticket, Zorgmedewerker wie) {
        byte[] hash = hash(ticket);
        Instant nu = clock.instant();
        Optional<Inschrijving> gevonden =
                boek.vergrendel(hash).filter(inschrijving -> nu.isBefore(inschrijving.geldigTot()));
        if (gevonden.isEmpty()) {
            return new Opening.Onbekend();
        }
        Inschrijving inschrijving = gevonden.get();
        if (!inschrijving.agb().equals(wie.agb())) {
            return new Opening.VanEenAnder();
        }
        boek.geopend(hash, wie.certificaat(), nu);
        return new Opening.Geopend(inschrijving.concept());
    }

    /** Removes the oldest of those that open nothing any more. */
    public void ruimOp(int hoogstens) {
        boek.verwijderVerlopen(clock.instant(), hoogstens);
    }

    /** A plain digest will do: what it is made of cannot be tried out. */
    private static byte[] hash(Ticket ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.waarde().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no digest", e);
        }
    }
}
