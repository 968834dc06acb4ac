package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.kluis.Inhoudsleutel;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The attachments of machtigingen, from the first byte to the last (S-86, S-146, S-159, S-162, S-164). Thread-safe.
 *
 * <p>A message is dealt with in this order: {@link #begin}, {@link Ontvangst#neemIn} for every file, {@link #controleer}; then in the
 * transaction that changes the machtiging {@link #legVast}; then close the {@link Ontvangst}.
 */
public final class Bijlagen {

    private final Inname inname;
    private final Bijlagecontrole controle;
    private final Bijlageboek boek;
    private final Opslag opslag;
    private final Verwijdering verwijdering;
    private final BijlageSettings settings;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Bijlagen(
            Inname inname,
            Bijlagecontrole controle,
            Bijlageboek boek,
            Opslag opslag,
            Verwijdering verwijdering,
            BijlageSettings settings,
            Clock clock,
            Supplier<UUID> ids) {
        this.inname = inname;
        this.controle = controle;
        this.boek = boek;
        this.opslag = opslag;
        this.verwijdering = verwijdering;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** How large the attachments of one message about this care may be together (S-87, S-88, S-89). */
    public Limiet limiet(Zorgsoort zorgsoort) {
        return new Limiet(
                switch (zorgsoort) {
                    case MONDZORG -> settings.limiet().mondzorg().toBytes();
                    case MEDISCH_SPECIALISTISCH, KAAKCHIRURGIE, BUITENLAND ->
                        settings.limiet().overig().toBytes();
                });
    }

    /** The highest of these limits: for a message of which the zorgsoort is not known yet. */
    public Limiet ruimsteLimiet() {
        return new Limiet(Math.max(
                settings.limiet().mondzorg().toBytes(),
                settings.limiet().overig().toBytes()));
    }

    /** What a draft may hold while a person still makes it smaller; at least the highest of these limits. */
    public Limiet conceptruimte() {
        return new Limiet(settings.limiet().concept().toBytes());
    }

    /** Begins with the attachments of one message. */
    public Ontvangst begin(Limiet limiet) {
        return new Ontvangst(inname, verwijdering, limiet, settings.aantal());
    }

    /**
     * Everything that is wrong with a file: its kind, its name, and whether it is what it says it is. For
     * {@link Weigering#bijlagen(List)}, together with those of the other files.
     *
     * @param genoemdMediatype what the message calls it; null or {@code application/octet-stream} claims nothing
     * @param veld where the attachment stands in the message
     */
    public List<Bevinding> controleer(
            OntvangenBijlage bestand, String naam, @Nullable String genoemdMediatype, String veld) {
        return controle.bevindingen(bestand, naam, genoemdMediatype, veld);
    }

    /**
     * Makes received files part of a machtiging, inside the open transaction.
     *
     * @param sleutel of that machtiging
     * @param gebeurtenis number of the line of history with which they came; zero while it is a draft
     * @throws IllegalStateException without a transaction, with a file that {@link #controleer} finds wrong, or with one whose
     *     {@link Ontvangst} is closed
     */
    public List<Bijlage> legVast(
            MachtigingId machtiging, Inhoudsleutel sleutel, int gebeurtenis, List<NieuweBijlage> nieuwe) {
        eisTransactie();
        return nieuwe.stream()
                .map(nieuw -> legVast(machtiging, sleutel, gebeurtenis, nieuw))
                .toList();
    }

    private Bijlage legVast(MachtigingId machtiging, Inhoudsleutel sleutel, int gebeurtenis, NieuweBijlage nieuw) {
        OntvangenBijlage bestand = nieuw.bestand();
        Kluisobject object = bestand.bewaard();
        if (object == null || !Bestandsnaam.kan(nieuw.naam())) {
            throw new IllegalStateException("A file that was found wrong must not become an attachment");
        }
        Bijlage bijlage = new Bijlage(
                new BijlageId(ids.get()),
                gebeurtenis,
                nieuw.naam(),
                nieuw.vraag(),
                bestand.mediatype(),
                bestand.grootte(),
                bestand.sha256(),
                bestand.onderzoek(),
                bestand.ontvangenOp(),
                null);
        boek.schrijf(machtiging, sleutel, bijlage, object);
        return bijlage;
    }

    /** The attachments of a machtiging in the order in which they came, those included whose content is gone. */
    public List<Bijlage> van(MachtigingId machtiging, Inhoudsleutel sleutel) {
        return boek.van(machtiging, sleutel);
    }

    /**
     * An attachment with its content, which the caller closes. Outside any transaction.
     *
     * @throws Weigering BIJ-004 when this machtiging has no such attachment, or its content was removed
     */
    public GeopendeBijlage open(MachtigingId machtiging, Inhoudsleutel sleutel, BijlageId id) {
        weigerTransactie();
        Bijlageboek.Ingeschreven gevonden =
                boek.zoek(machtiging, sleutel, id).orElseThrow(() -> Weigering.van(Foutcode.BIJ_004));
        Kluisobject object = gevonden.object().orElseThrow(() -> Weigering.van(Foutcode.BIJ_004));
        return new GeopendeBijlage(gevonden.bijlage(), lees(object));
    }

    /** The content of a file that belongs to nothing yet, which the caller closes; empty where it was not kept. Outside any transaction. */
    public InputStream lees(OntvangenBijlage bestand) {
        weigerTransactie();
        return bestand.bewaard() == null ? InputStream.nullInputStream() : lees(bestand.bewaard());
    }

    private InputStream lees(Kluisobject object) {
        try {
            return object.ontsleutel(opslag.lees(object.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void weigerTransactie() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction must not wait for the store");
        }
    }

    /** Machtigingen with content received before a moment whose end was not announced yet, the oldest first (S-164). */
    public List<MachtigingId> aanTeKondigen(Instant ontvangenVoor, int hoogstens) {
        return boek.aanTeKondigen(ontvangenVoor, hoogstens);
    }

    /**
     * Notes the announcement of that content, inside the open transaction.
     *
     * @return when the oldest of what was announced now had come; empty when there was nothing left to announce
     */
    public Optional<Instant> kondigAan(MachtigingId machtiging, Instant ontvangenVoor) {
        eisTransactie();
        return boek.kondigAan(machtiging, ontvangenVoor, clock.instant());
    }

    /** Machtigingen with content received before a moment and announced before another, the first announced first. */
    public List<MachtigingId> teVerwijderen(Instant ontvangenVoor, Instant aangekondigdVoor, int hoogstens) {
        return boek.teVerwijderen(ontvangenVoor, aangekondigdVoor, hoogstens);
    }

    /**
     * Removes that content, inside the open transaction. The rows stay; with it goes the key of each object, so that no copy of it can be
     * read any more.
     *
     * @return how many attachments lost their content
     */
    public int verwijderInhoud(MachtigingId machtiging, Instant ontvangenVoor, Instant aangekondigdVoor) {
        eisTransactie();
        List<UUID> objecten = boek.ontneemInhoud(machtiging, ontvangenVoor, aangekondigdVoor, clock.instant());
        verwijdering.beloof(objecten);
        return objecten.size();
    }

    /** Removes some attachments of a draft, rows and content, inside the open transaction; what is not there is passed over. */
    public void verwijder(MachtigingId concept, List<BijlageId> bijlagen) {
        eisTransactie();
        verwijdering.beloof(boek.verwijder(concept, bijlagen));
    }

    /** What was kept with a draft (line zero) came with this line of history, inside the open transaction. */
    public void ingediend(MachtigingId machtiging, int gebeurtenis) {
        eisTransactie();
        boek.hoortBij(machtiging, gebeurtenis);
    }

    /** Removes all attachments of a machtiging, rows and content, inside the open transaction. */
    public void verwijder(MachtigingId machtiging) {
        eisTransactie();
        verwijdering.beloof(boek.verwijder(machtiging));
    }

    private static void eisTransactie() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Attachments change in the transaction that changes their machtiging");
        }
    }
}
