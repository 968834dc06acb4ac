package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.machtigingen.contract.instroom.InstroomService;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.machtiging.BepaalMachtigingsplicht;
import nl.machtigingen.contract.machtiging.ControleerAanvraag;
import nl.machtigingen.contract.machtiging.ControleerVerzekering;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.FormulierBijCode;
import nl.machtigingen.contract.machtiging.Formuliersleutel;
import nl.machtigingen.contract.machtiging.HaalBijlage;
import nl.machtigingen.contract.machtiging.HaalDocument;
import nl.machtigingen.contract.machtiging.HaalFormulier;
import nl.machtigingen.contract.machtiging.HaalNotificatieAdres;
import nl.machtigingen.contract.machtiging.HaalNotificaties;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.machtiging.RaadpleegMogelijkheden;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdres;
import nl.machtigingen.contract.machtiging.SlaOp;
import nl.machtigingen.contract.machtiging.TrekIn;
import nl.machtigingen.contract.machtiging.Vervang;
import nl.machtigingen.contract.machtiging.VerwijderConcept;
import nl.machtigingen.contract.machtiging.VerwijderNotificatieAdres;
import nl.machtigingen.contract.machtiging.VulAan;
import nl.machtigingen.contract.machtiging.Zoek;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.terugkoppeling.TerugkoppelingService;
import nl.machtigingen.contract.typen.Bijlage;
import nl.machtigingen.contract.typen.Documentsoort;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.stubs.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * Canaries fly through every operation of a gateway of their own, and afterwards nothing of them is in any file it leaves: tables, indexes and
 * write-ahead log of its database, temporary files, log. What PostgreSQL compresses is looked at by row in {@code LogSilenceTest}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KanarieIT {

    private static final Path FOLDER = Path.of("target", "it-kanarie").toAbsolutePath();
    private static final Path TEMP = FOLDER.resolve("tmp");
    private static final Path BIJLAGEN = FOLDER.resolve("bijlagen");
    private static final Path DATA = FOLDER.resolve("postgres").resolve("data");
    private static final String BIJ_DE_POLDER = "999990020";

    /** Of this run only: a write-ahead log is used again and again. */
    private final String tekst =
            "Zwaluw" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

    /** Ours, and what COV says of the two people. */
    private final Kanaries kanaries = new Kanaries(List.of(
            tekst,
            Aanvragen.BIJ_DE_LINDE,
            BIJ_DE_POLDER,
            "Voorbeeld-Linde",
            "Voorbeeld-Polder",
            "L0000001",
            "1980-01-01",
            "balie.zwaluwstaart"));

    /** What opens a draft is no canary before it is made. */
    private String ticket = "";

    private final Set<String> gebruikt = new ConcurrentSkipListSet<>();

    @Test
    void nothingPersonalStandsInAnyFileAfterEveryOperation() throws Exception {
        FileSystemUtils.deleteRecursively(TEMP);
        FileSystemUtils.deleteRecursively(DATA);
        FileSystemUtils.deleteRecursively(BIJLAGEN);
        Files.createDirectories(TEMP);
        try (Stubs stubs = Stubs.start(0);
                GatewayProcess gateway =
                        GatewayProcess.start("kanarie", List.of("-Djava.io.tmpdir=" + TEMP), settings(stubs))) {
            alles(gateway, stubs);
            assertThat(kanaries.under(TEMP)).as("temporary files while it runs").isEmpty();

            gateway.stop();

            assertThat(DATA.resolve("pg_wal")).isDirectoryContaining("glob:**/0000000*");
            assertThat(new Kanaries(List.of("12000001")).under(DATA))
                    .as("what stands in clear is found, in tables and in the write-ahead log")
                    .anyMatch(plek -> plek.startsWith("base/"))
                    .anyMatch(plek -> plek.startsWith("pg_wal/"));
            assertThat(kanaries.under(DATA)).as("the database").isEmpty();
            assertThat(kanaries.under(TEMP)).as("temporary files").isEmpty();
            try (Stream<Path> objecten = Files.walk(BIJLAGEN)) {
                assertThat(objecten.filter(Files::isRegularFile))
                        .as("attachments")
                        .isNotEmpty();
            }
            assertThat(kanaries.under(BIJLAGEN)).as("attachments").isEmpty();
            Kanaries tickets = new Kanaries(List.of(ticket));
            assertThat(tickets.under(DATA)).as("a ticket in the database").isEmpty();
            assertThat(tickets.in(Files.readAllBytes(gateway.log())))
                    .as("a ticket in the log")
                    .isEmpty();
            assertThat(Files.readString(gateway.log())).contains("DEBUG");
            assertThat(kanaries.in(Files.readAllBytes(gateway.log())))
                    .as("the log")
                    .isEmpty();
        }
        assertThat(gebruikt)
                .as("a new operation is flown through too")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(MachtigingService.class, TerugkoppelingService.class, InstroomService.class)
                                .flatMap(dienst -> Arrays.stream(dienst.getMethods()))
                                .map(Method::getName)
                                .collect(Collectors.toSet()));
    }

    @Test
    void aCanaryIsFoundInEveryShape() {
        byte[] woord = "Kanarie-toelichting".getBytes(StandardCharsets.UTF_8);
        Kanaries een = new Kanaries(List.of("Kanarie-toelichting"));
        for (String voor : List.of("", "x", "xx", "xxx")) {
            byte[] zin = (voor + "Kanarie-toelichting.").getBytes(StandardCharsets.UTF_8);
            assertThat(een.in(java.util.Base64.getEncoder().encode(zin))).isNotEmpty();
        }
        assertThat(een.in(woord)).isNotEmpty();
        assertThat(een.in("Kanarie-toelichting".getBytes(StandardCharsets.UTF_16)))
                .isNotEmpty();
        assertThat(een.in("Kanarie-toelichtin".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private void alles(GatewayProcess gateway, Stubs stubs) throws Exception {
        MachtigingService deKies = genoteerd(
                MachtigingService.class,
                Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11")));
        TerugkoppelingService dePolder = genoteerd(
                TerugkoppelingService.class,
                Software.met("verzekeraar/de-polder").terugkoppelingService(gateway.adres("terugkoppeling", "soap12")));
        InstroomService instroom = genoteerd(
                InstroomService.class,
                Software.met("systeem/tandarts-de-kies").instroomService(gateway.adres("instroom", "soap11")));
        deKies.registreerNotificatieAdres(adres(stubs.url("/praktijk/12000001").toString()));
        deKies.haalNotificatieAdres(new HaalNotificatieAdres());

        deKies.controleerVerzekering(vraag(indiening(Aanvragen.BIJ_DE_LINDE)));
        deKies.controleerAanvraag(proef(indiening(Aanvragen.BIJ_DE_LINDE)));
        deKies.bepaalMachtigingsplicht(plichtvraag(indiening(Aanvragen.BIJ_DE_LINDE)));
        deKies.raadpleegMogelijkheden(new RaadpleegMogelijkheden());
        deKies.haalFormulier(formulier("M10"));
        deKies.dienIn(indiening(Aanvragen.BIJ_DE_LINDE));
        DienIn indiening = indiening(BIJ_DE_POLDER);
        String id = deKies.dienIn(indiening).getMachtigingId();
        deKies.dienIn(indiening);
        MeldStatus vraag = Verzekeraar.bericht(id, 2, Status.WACHT_OP_INFORMATIE_ZORGVERLENER);
        vraag.getMelding().setGevraagdeInformatie(tekst);
        dePolder.meldStatus(vraag);
        deKies.vulAan(aanvulling(id));
        MeldStatus besluit = Verzekeraar.bericht(id, 3, Status.GOEDGEKEURD);
        besluit.getMelding().getBeoordeling().getVoorwaarde().add(tekst);
        dePolder.meldStatus(besluit);
        String nieuw = deKies.vervang(vervanging(id)).getMachtigingId();
        deKies.trekIn(intrekking(nieuw));

        assertThat(deKies.raadpleeg(geheel(id)).getMachtiging().getGebeurtenis())
                .anyMatch(gebeurtenis -> tekst.equals(gebeurtenis.getGevraagdeInformatie()))
                .anyMatch(gebeurtenis -> tekst.equals(gebeurtenis.getToelichting()));
        HaalBijlage haal = new HaalBijlage();
        haal.setMachtigingId(id);
        haal.setBijlageId(deKies.raadpleeg(geheel(id))
                .getMachtiging()
                .getBijlage()
                .getFirst()
                .getBijlageId());
        assertThat(deKies.haalBijlage(haal).getNaam()).contains(tekst);
        HaalDocument document = new HaalDocument();
        document.setMachtigingId(id);
        document.setSoort(Documentsoort.VRAGEN_EN_ANTWOORDEN);
        deKies.haalDocument(document);
        SlaOp slaOp = Concepten.volledig(BIJ_DE_POLDER, Aanvragen.KLIKGEBIT);
        slaOp.getAanvraag().setToelichting(tekst);
        slaOp.getBijlage().add(bijlage());
        VerwijderConcept verwijder = Concepten.verwijdering(deKies.slaOp(slaOp).getMachtigingId());
        deKies.verwijderConcept(verwijder);
        StroomIn stroomIn = Instroom.volledig(BIJ_DE_POLDER);
        stroomIn.getAanvraag().setToelichting(tekst);
        stroomIn.getBijlage().add(bijlage());
        ticket = instroom.stroomIn(stroomIn).getTicket();
        instroom.stroomIn(stroomIn);
        assertThat(deKies.zoek(persoon()).getSamenvatting()).isNotEmpty();
        deKies.haalNotificaties(vanafHetBegin());
        stubs.await(
                "/verzekeraar/9992", bericht -> bericht.getBodyAsString().contains("trekIn"), Duration.ofSeconds(20));
        stubs.await("/praktijk/12000001", bericht -> true, Duration.ofSeconds(20));
        deKies.verwijderNotificatieAdres(weg());
    }

    private static Map<String, String> settings(Stubs stubs) {
        try (TestDatabase unused = TestDatabase.create()) {
            Map<String, String> settings = GatewayUnderTest.settings(stubs, unused);
            settings.keySet().removeIf(key -> key.startsWith("gateway.database."));
            settings.put("gateway.database.map", FOLDER.resolve("postgres").toString());
            settings.put("gateway.bijlage.map", BIJLAGEN.toString());
            settings.put("spring.profiles.active", "demo");
            settings.put("logging.level.root", "debug");
            return settings;
        }
    }

    private <S> S genoteerd(Class<S> soort, S dienst) {
        return soort.cast(Proxy.newProxyInstance(
                soort.getClassLoader(), new Class<?>[] {soort}, (proxy, operatie, waarden) -> {
                    gebruikt.add(operatie.getName());
                    try {
                        return operatie.invoke(dienst, waarden);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private DienIn indiening(String bsn) {
        DienIn indiening = Aanvragen.voor(bsn);
        indiening.getAanvraag().setToelichting(tekst);
        indiening.getAanvraag().getAntwoord().getLast().setWaarde(tekst);
        indiening.getBijlage().add(bijlage());
        indiening.getEmailadres().add(tekst + "@voorbeeld.example");
        return indiening;
    }

    private static ControleerAanvraag proef(DienIn indiening) {
        ControleerAanvraag proef = new ControleerAanvraag();
        proef.setAanvraag(indiening.getAanvraag());
        proef.getBijlage().addAll(indiening.getBijlage());
        return proef;
    }

    private Bijlage bijlage() {
        byte[] inhoud = ("%PDF-1.7\n" + tekst.repeat(100)).getBytes(StandardCharsets.US_ASCII);
        return BijlagenTest.bijlage(tekst + ".pdf", "application/pdf", inhoud);
    }

    private Vervang vervanging(String id) {
        DienIn nieuw = indiening(BIJ_DE_POLDER);
        Vervang vervang = new Vervang();
        vervang.setReferentie(referentie());
        vervang.setMachtigingId(id);
        vervang.setReden(tekst);
        vervang.setAanvraag(nieuw.getAanvraag());
        vervang.getEmailadres().addAll(nieuw.getEmailadres());
        vervang.getBijlage().addAll(nieuw.getBijlage());
        vervang.setAkkoord(true);
        return vervang;
    }

    private static ControleerVerzekering vraag(DienIn indiening) {
        ControleerVerzekering vraag = new ControleerVerzekering();
        vraag.setPeildatum(indiening.getAanvraag().getPeildatum());
        vraag.setZoeksleutel(indiening.getAanvraag().getVerzekerde());
        return vraag;
    }

    private static BepaalMachtigingsplicht plichtvraag(DienIn indiening) {
        BepaalMachtigingsplicht vraag = new BepaalMachtigingsplicht();
        vraag.setPeildatum(indiening.getAanvraag().getPeildatum());
        vraag.setZoeksleutel(indiening.getAanvraag().getVerzekerde());
        vraag.setVerstrekking("M10");
        return vraag;
    }

    private static HaalFormulier formulier(String code) {
        FormulierBijCode formulier = new FormulierBijCode();
        formulier.setCode(code);
        Formuliersleutel sleutel = new Formuliersleutel();
        sleutel.setFormulier(formulier);
        HaalFormulier vraag = new HaalFormulier();
        vraag.setSleutel(sleutel);
        return vraag;
    }

    private VulAan aanvulling(String id) {
        VulAan aanvulling = new VulAan();
        aanvulling.setReferentie(referentie());
        aanvulling.setMachtigingId(id);
        aanvulling.setTekst(tekst);
        return aanvulling;
    }

    private TrekIn intrekking(String id) {
        TrekIn intrekking = new TrekIn();
        intrekking.setReferentie(referentie());
        intrekking.setMachtigingId(id);
        intrekking.setReden(tekst);
        return intrekking;
    }

    private static Raadpleeg geheel(String id) {
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(new Machtigingsleutel());
        vraag.getSleutel().setMachtigingId(id);
        return vraag;
    }

    /** As COV knows him, not as the practice asked: the index is on what COV said. */
    private static Zoek persoon() {
        Zoek vraag = new Zoek();
        vraag.setBsn(Aanvragen.BIJ_DE_LINDE);
        vraag.setGeboortedatum(LocalDate.of(1980, 1, 1));
        vraag.setPaginaGrootte(10);
        return vraag;
    }

    private static HaalNotificaties vanafHetBegin() {
        HaalNotificaties vraag = new HaalNotificaties();
        vraag.setCursor("");
        vraag.setMaximum(100);
        vraag.setWachtSeconden(0);
        return vraag;
    }

    private static RegistreerNotificatieAdres adres(String url) {
        RegistreerNotificatieAdres verzoek = new RegistreerNotificatieAdres();
        verzoek.setReferentie(referentie());
        verzoek.setAdres(url);
        return verzoek;
    }

    private static VerwijderNotificatieAdres weg() {
        VerwijderNotificatieAdres verzoek = new VerwijderNotificatieAdres();
        verzoek.setReferentie(referentie());
        return verzoek;
    }

    private static String referentie() {
        return "k-" + UUID.randomUUID();
    }
}
