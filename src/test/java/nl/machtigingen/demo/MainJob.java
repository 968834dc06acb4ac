package nl.machtigingen.demo;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import jakarta.xml.ws.WebServiceException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.machtigingen.contract.machtiging.ControleerVerzekering;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.HaalNotificaties;
import nl.machtigingen.contract.machtiging.HaalNotificatiesResponse;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdres;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.terugkoppeling.TerugkoppelingService;
import nl.machtigingen.contract.typen.Aanvraag;
import nl.machtigingen.contract.typen.Antwoord;
import nl.machtigingen.contract.typen.Beoordeling;
import nl.machtigingen.contract.typen.Besluit;
import nl.machtigingen.contract.typen.Grondslag;
import nl.machtigingen.contract.typen.Naam;
import nl.machtigingen.contract.typen.Notificatie;
import nl.machtigingen.contract.typen.Prestatieregel;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.Statusmelding;
import nl.machtigingen.contract.typen.Verzekerde;
import nl.machtigingen.contract.typen.Verzekering;
import nl.machtigingen.contract.typen.ZoekOpBsn;
import nl.machtigingen.contract.typen.Zoeksleutel;
import nl.machtigingen.contract.typen.Zorgsoort;
import nl.machtigingen.gateway.Software;
import nl.machtigingen.stubs.Stubs;
import org.jspecify.annotations.Nullable;

/**
 * The main job, played by two others than the gateway: the software of De Kies, and De Polder. Both know no more than an address and have no
 * more than their sample certificate. Every line that is told was seen in an answer or at the receiver.
 */
final class MainJob {

    private static final Person BIJ_DE_LINDE = new Person("999990019", LocalDate.of(1980, 1, 1));
    private static final Person BIJ_DE_POLDER = new Person("999990020", LocalDate.of(1981, 2, 2));
    private static final String DE_KIES = "12000001";
    private static final String RECEIVER = "/praktijk/" + DE_KIES;
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** Longer than it takes to find that an earlier start was killed in the middle of a delivery. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int PAGE = 500;

    private final MachtigingService machtigingen;
    private final TerugkoppelingService terugkoppeling;
    private final Stubs stubs;
    private final Clock clock;
    private final Consumer<String> told;
    private int line;

    /**
     * @param machtigingen address of MachtigingService
     * @param terugkoppeling address of TerugkoppelingService
     * @param stubs where De Kies has its receiver
     * @param told hears each line
     */
    MainJob(URI machtigingen, URI terugkoppeling, Stubs stubs, Clock clock, Consumer<String> told) {
        this.machtigingen = Software.met("systeem/tandarts-de-kies").machtigingService(machtigingen);
        this.terugkoppeling = Software.met("verzekeraar/de-polder").terugkoppelingService(terugkoppeling);
        this.stubs = stubs;
        this.clock = clock;
        this.told = told;
    }

    /** @throws Failed when anything goes another way than it should; says which step */
    void play() {
        try {
            registerReceiver();
            String cursor = endOfLedger();
            checkInsurance();
            submit(BIJ_DE_LINDE, Status.GOEDGEKEURD);
            String undecided = submit(BIJ_DE_POLDER, Status.INGEDIEND).getMachtigingId();
            report(undecided);
            List<Notificatie> news = read(cursor).getNotificatie();
            Notificatie decision = news.getLast();
            awaitDelivery(decision);
            tell("haalNotificaties geeft er %d sinds stap 1, de laatste met nummer %d: machtiging %s %s"
                    .formatted(news.size(), decision.getNummer(), decision.getMachtigingId(), decision.getStatus()));
        } catch (FoutMelding e) {
            throw failed(e.getFaultInfo().getCode() + " " + e.getFaultInfo().getOmschrijving(), e);
        } catch (nl.machtigingen.contract.terugkoppeling.FoutMelding e) {
            throw failed(e.getFaultInfo().getCode() + " " + e.getFaultInfo().getOmschrijving(), e);
        } catch (WebServiceException | IllegalStateException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    private void registerReceiver() throws FoutMelding {
        RegistreerNotificatieAdres verzoek = new RegistreerNotificatieAdres();
        verzoek.setReferentie(anew());
        verzoek.setAdres(stubs.url(RECEIVER).toString());
        tell("De Kies registreert haar notificatieadres: %s"
                .formatted(machtigingen.registreerNotificatieAdres(verzoek).getAdres()));
    }

    private void checkInsurance() throws FoutMelding {
        ControleerVerzekering vraag = new ControleerVerzekering();
        vraag.setPeildatum(today());
        vraag.setZoeksleutel(key(BIJ_DE_LINDE));
        Verzekerde verzekerde =
                machtigingen.controleerVerzekering(vraag).getVerzekerde().getFirst();
        Verzekering verzekering = verzekerde.getVerzekering().getFirst();
        require(verzekering.isActief(), "de verzekering is niet actief");
        Naam naam = verzekerde.getNaam();
        tell("verzekering gecontroleerd: %s %s is op %s verzekerd bij %s (%s)"
                .formatted(
                        naam.getVoorletters(),
                        naam.getGeslachtsnaam(),
                        vraag.getPeildatum(),
                        verzekering.getVerzekeraarNaam(),
                        verzekering.getUzovi()));
    }

    private DienInResponse submit(Person person, Status expected) throws FoutMelding {
        DienInResponse antwoord = machtigingen.dienIn(submission(person));
        require(antwoord.getStatus() == expected, "status " + antwoord.getStatus() + " in plaats van " + expected);
        String besluit = antwoord.getBeoordeling() == null
                ? " (nog geen besluit)"
                : ", machtigingsnummer " + antwoord.getMachtigingsnummer();
        tell("ingediend bij %s (%s) → machtiging %s %s%s"
                .formatted(
                        antwoord.getDekking().getVerzekeraarNaam(),
                        antwoord.getDekking().getUzovi(),
                        antwoord.getMachtigingId(),
                        antwoord.getStatus(),
                        besluit));
        return antwoord;
    }

    private void report(String machtiging) throws nl.machtigingen.contract.terugkoppeling.FoutMelding {
        Beoordeling beoordeling = new Beoordeling();
        beoordeling.setBesluit(Besluit.GOEDGEKEURD);
        Statusmelding melding = new Statusmelding();
        melding.setVolgnummer(2);
        melding.setStatus(Status.GOEDGEKEURD);
        melding.setTijdstip(OffsetDateTime.ofInstant(clock.instant(), NEDERLAND));
        melding.setBeoordeling(beoordeling);
        melding.setMachtigingsnummer("P" + machtiging);
        MeldStatus bericht = new MeldStatus();
        bericht.setBerichtId(anew());
        bericht.setMachtigingId(machtiging);
        bericht.setMelding(melding);
        var antwoord = terugkoppeling.meldStatus(bericht);
        require(antwoord.isVerwerkt(), "de melding is niet verwerkt");
        tell("De Polder meldt over machtiging %s: %s, machtigingsnummer %s"
                .formatted(antwoord.getMachtigingId(), antwoord.getStatus(), melding.getMachtigingsnummer()));
    }

    private void awaitDelivery(Notificatie decision) {
        String nummer = "nummer>" + decision.getNummer() + "<";
        LoggedRequest delivered =
                stubs.await(RECEIVER, request -> request.getBodyAsString().contains(nummer), PATIENCE);
        require(delivered.getBodyAsString().contains(decision.getNotificatieId()), "een andere notificatie bezorgd");
        tell("notificatie %d bezorgd bij de praktijk: machtiging %s %s"
                .formatted(decision.getNummer(), decision.getMachtigingId(), decision.getStatus()));
    }

    private String endOfLedger() throws FoutMelding {
        HaalNotificatiesResponse page = read("");
        while (page.isMeerBeschikbaar()) {
            page = read(page.getVolgendeCursor());
        }
        return page.getVolgendeCursor();
    }

    private HaalNotificatiesResponse read(String cursor) throws FoutMelding {
        HaalNotificaties vraag = new HaalNotificaties();
        vraag.setCursor(cursor);
        vraag.setMaximum(PAGE);
        return machtigingen.haalNotificaties(vraag);
    }

    private static Antwoord answer(String question, String value) {
        Antwoord antwoord = new Antwoord();
        antwoord.setVraag(question);
        antwoord.setWaarde(value);
        return antwoord;
    }

    private DienIn submission(Person person) {
        Prestatieregel prestatie = new Prestatieregel();
        prestatie.setCode("J080");
        prestatie.setAantal(1);
        prestatie.setHonorarium(new BigDecimal("512.40"));
        prestatie.setTechniekkosten(new BigDecimal("80.00"));
        Aanvraag aanvraag = new Aanvraag();
        aanvraag.setVerzekerde(key(person));
        aanvraag.setPeildatum(today());
        aanvraag.setInstantieAgb(DE_KIES);
        aanvraag.setZorgverlenerAgb("12000101");
        aanvraag.setZorgsoort(Zorgsoort.MONDZORG);
        aanvraag.setVerstrekking("M10");
        aanvraag.setGrondslag(Grondslag.ZVW);
        aanvraag.getAntwoord()
                .addAll(List.of(
                        answer("behandeling", "vervangen"),
                        answer("leeftijd-klikgebit", "6"),
                        answer("motivatie", "Het klikgebit is versleten.")));
        aanvraag.getPrestatie().add(prestatie);
        DienIn dienIn = new DienIn();
        dienIn.setReferentie(anew());
        dienIn.setAanvraag(aanvraag);
        dienIn.getEmailadres().add("balie@de-kies.example");
        dienIn.setAkkoord(true);
        return dienIn;
    }

    private static Zoeksleutel key(Person person) {
        ZoekOpBsn opBsn = new ZoekOpBsn();
        opBsn.setBsn(person.bsn());
        opBsn.setGeboortedatum(person.born());
        Zoeksleutel sleutel = new Zoeksleutel();
        sleutel.setBsn(opBsn);
        return sleutel;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), NEDERLAND);
    }

    private static String anew() {
        return "demo-" + UUID.randomUUID();
    }

    private void tell(String text) {
        line++;
        told.accept(line + "  " + text);
    }

    private void require(boolean good, String complaint) {
        if (!good) {
            throw failed(complaint, null);
        }
    }

    private Failed failed(String complaint, @Nullable Throwable cause) {
        return new Failed("stap " + (line + 1) + ": " + complaint, cause);
    }

    private record Person(String bsn, LocalDate born) {}

    /** What went wrong, in one Dutch sentence. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(String complaint, @Nullable Throwable cause) {
            super(complaint, cause);
        }
    }
}
