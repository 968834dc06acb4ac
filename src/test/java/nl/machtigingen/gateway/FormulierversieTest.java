package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.machtigingen.contract.fout.Bevinding;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.typen.Formulier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A form changes while the gateway runs and requests are under way. In a gateway of its own, with rules of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulierversieTest {

    private static final Pattern BESTANDEN = Pattern.compile("\"bestanden\":(\\d+)");
    private static final String VANAF = "geldigVan=\"2026-01-01\"";

    @TempDir
    static Path regels;

    private GatewayUnderTest gateway;
    private MachtigingService deKies;

    @BeforeAll
    void start() throws IOException {
        kopieer(Path.of("rules"), regels);
        gateway = GatewayUnderTest.start(
                Map.of("gateway.regels.map", regels.toString(), "gateway.regels.interval", "1s"));
        deKies = Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
    }

    @AfterAll
    void stop() {
        gateway.stop();
    }

    /** S-78: what was begun with the old version is finished with it; what begins now must have the new one. */
    @Test
    void aRequestKeepsTheVersionOfTheFormThatItWasBegunWith() throws Exception {
        String begonnen = deKies.slaOp(Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT))
                .getMachtigingId();
        String opnieuw = deKies.slaOp(Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT))
                .getMachtigingId();
        LocalDate morgen = LocalDate.ofInstant(gateway.clock().instant(), ZoneId.of("Europe/Amsterdam"))
                .plusDays(1);

        breekEnHerstel();
        nieuweVersieVanaf(morgen);
        assertThat(deKies.dienIn(nieuw("2026")).getMachtigingId()).isNotBlank();
        gateway.clock().advance(Duration.ofDays(1));
        deKies.slaOp(Concepten.opnieuw(Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT), opnieuw));

        assertThat(versieVan(deKies.dienIn(Concepten.indiening(begonnen)))).isEqualTo("2026");
        assertThat(versieVan(deKies.dienIn(Concepten.indiening(opnieuw)))).isEqualTo("2026");
        Fout oud = fout(() -> deKies.dienIn(nieuw("2026")));
        assertThat(oud.getCode()).isEqualTo("VAL-005");
        assertThat(oud.getOmschrijving()).contains("Gebruik versie 2027.");
        assertThat(fout(() -> deKies.dienIn(nieuw("2027"))).getBevinding())
                .extracting(Bevinding::getOmschrijving)
                .containsExactly("Het antwoord op 'merk' ontbreekt: Van welk merk is het klikgebit?");
        DienIn volledig = nieuw("2027");
        volledig.getAanvraag().getAntwoord().add(Aanvragen.antwoord("merk", "Onbekend"));
        assertThat(versieVan(deKies.dienIn(volledig))).isEqualTo("2027");
    }

    /** A file that is no good is named with its line, and what was in force stays in force. */
    private void breekEnHerstel() throws Exception {
        Path bestand = regels.resolve("formulieren/m10-2026.xml");
        String goed = Files.readString(bestand);
        Files.writeString(bestand, goed.replace("$behandeling = 'vervangen'", "$behandelin = 'vervangen'"));
        Await.until("the complaint", this::gezondheid, gezondheid -> gezondheid.contains("m10-2026.xml"));
        assertThat(deKies.dienIn(nieuw("2026")).getMachtigingId()).isNotBlank();
        Files.writeString(bestand, goed);
        Await.until("no complaint", this::gezondheid, gezondheid -> !gezondheid.contains("m10-2026.xml"));
    }

    private void nieuweVersieVanaf(LocalDate dag) throws IOException {
        Path bestand = regels.resolve("formulieren/m10-2026.xml");
        String oud = Files.readString(bestand);
        String nieuw = oud.replace("versie=\"2026\"", "versie=\"2027\"")
                .replace(VANAF, "geldigVan=\"" + dag + "\"")
                .replace("  <prestaties ", """
                          <vraag id="merk" soort="tekst" lengte="100" bron="aanname">
                            <tekst>Van welk merk is het klikgebit?</tekst>
                          </vraag>
                          <prestaties\s""");
        int bestanden = bestanden();
        Files.writeString(regels.resolve("formulieren/m10-2027.xml"), nieuw);
        Files.writeString(bestand, oud.replace(VANAF, VANAF + " geldigTot=\"" + dag.minusDays(1) + "\""));
        Await.until("the new version", this::bestanden, nu -> nu == bestanden + 1);
    }

    private int bestanden() {
        Matcher gevonden = BESTANDEN.matcher(gezondheid());
        assertThat(gevonden.find()).isTrue();
        return Integer.parseInt(gevonden.group(1));
    }

    /** As an operator sees it. */
    private String gezondheid() {
        try (HttpClient operator = HttpClient.newHttpClient()) {
            return operator.send(
                            HttpRequest.newBuilder(gateway.beheer("/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String versieVan(DienInResponse ingediend) {
        return Praktijk.deKies(gateway)
                .raadpleegt(ingediend.getMachtigingId())
                .getAanvraag()
                .getFormulier()
                .getVersie();
    }

    private static DienIn nieuw(String versie) {
        Formulier formulier = new Formulier();
        formulier.setCode("M10");
        formulier.setVersie(versie);
        DienIn indiening = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        indiening.getAanvraag().setFormulier(formulier);
        return indiening;
    }

    private static void kopieer(Path van, Path naar) throws IOException {
        try (Stream<Path> alles = Files.walk(van)) {
            for (Path bron : alles.toList()) {
                Path doel = naar.resolve(van.relativize(bron).toString());
                if (Files.isDirectory(bron)) {
                    Files.createDirectories(doel);
                } else {
                    Files.copy(bron, doel);
                }
            }
        }
    }

    private interface Call {
        void make() throws FoutMelding;
    }

    private static Fout fout(Call call) {
        return catchThrowableOfType(FoutMelding.class, call::make).getFaultInfo();
    }
}
