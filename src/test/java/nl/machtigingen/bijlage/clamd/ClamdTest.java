package nl.machtigingen.bijlage.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Bijlageomgeving;
import nl.machtigingen.bijlage.OntvangenBijlage;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.bijlage.Scanoordeel;
import nl.machtigingen.bijlage.Voorbeeldbestand;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a server of ours that speaks the protocol: a clamd needs signatures that cannot be had everywhere. */
class ClamdTest {

    @TempDir
    private Path map;

    private Clamdserver server;

    @BeforeEach
    void begin() throws Exception {
        server = new Clamdserver();
    }

    @AfterEach
    void eind() throws Exception {
        server.close();
    }

    @Test
    void theScannerReadsTheWholeFileAndItsVerdictIsKept() throws Exception {
        try (Bijlageomgeving omgeving = omgeving(Map.of())) {
            Bijlageomgeving.Eigenaar eigenaar = omgeving.eenMachtiging();
            Bijlage bijlage = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(200_001, 1), "a.pdf");

            assertThat(bijlage.onderzoek()).isEqualTo(Scanoordeel.SCHOON);
            assertThat(omgeving.bijlagen().van(eigenaar.id(), eigenaar.sleutel()))
                    .extracting(Bijlage::onderzoek)
                    .containsExactly(Scanoordeel.SCHOON);
            assertThat(server.ontvangen()).containsExactly(200_001);
        }
    }

    @Test
    void anInfectedFileIsRefusedAndNotKept() throws Exception {
        try (Bijlageomgeving omgeving = omgeving(Map.of());
                Ontvangst ontvangst =
                        omgeving.bijlagen().begin(omgeving.bijlagen().ruimsteLimiet())) {
            OntvangenBijlage bestand = neemIn(ontvangst, besmet());

            assertThat(bestand.onderzoek()).isEqualTo(Scanoordeel.BESMET);
            assertThat(omgeving.bijlagen().controleer(bestand, "a.pdf", "application/pdf", "/bijlage[1]"))
                    .singleElement()
                    .satisfies(bevinding -> {
                        assertThat(bevinding.code()).isEqualTo(Foutcode.BIJ_002);
                        assertThat(bevinding.veld()).isEqualTo("/bijlage[1]");
                        assertThat(bevinding.omschrijving()).contains("virus");
                    })
                    .isInstanceOf(Bevinding.class);
            assertThat(omgeving.bestanden()).isEmpty();
            assertThat(omgeving.genoteerdeObjecten()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "EERLIJK", mode = EnumSource.Mode.EXCLUDE)
    void withoutAVerdictTheFileIsRefusedForNow(Clamdserver.Gedrag gedrag) throws Exception {
        server.gedraag(gedrag);
        try (Bijlageomgeving omgeving = omgeving(Map.of("gateway.bijlage.clamd.geheel", "700ms"));
                Ontvangst ontvangst =
                        omgeving.bijlagen().begin(omgeving.bijlagen().ruimsteLimiet())) {
            assertThatExceptionOfType(Weigering.class)
                    .isThrownBy(() -> neemIn(ontvangst, Voorbeeldbestand.pdf(6 << 20, 2)))
                    .satisfies(weigering -> {
                        assertThat(weigering.code()).isEqualTo(Foutcode.SYS_001);
                        assertThat(weigering.wacht()).isEqualTo(Duration.ofSeconds(30));
                    });
            assertThat(omgeving.bestanden()).isEmpty();
        }
    }

    @Test
    void withoutAnybodyAtThatAddressTheFileIsRefusedForNow() throws Exception {
        server.close();
        try (Bijlageomgeving omgeving = omgeving(Map.of());
                Ontvangst ontvangst =
                        omgeving.bijlagen().begin(omgeving.bijlagen().ruimsteLimiet())) {
            assertThatExceptionOfType(Weigering.class)
                    .isThrownBy(() -> neemIn(ontvangst, Voorbeeldbestand.pdf(1000, 3)))
                    .extracting(Weigering::code)
                    .isEqualTo(Foutcode.SYS_001);
        }
    }

    @Test
    void whereTheSettingsSaySoItIsKeptAsNotScanned() throws Exception {
        server.gedraag(Clamdserver.Gedrag.BREEKT_AF);
        try (Bijlageomgeving omgeving = omgeving(Map.of("gateway.bijlage.zonder-scanner", "bewaar"))) {
            assertThat(omgeving.bewaar(omgeving.eenMachtiging(), Voorbeeldbestand.pdf(1000, 4), "a.pdf")
                            .onderzoek())
                    .isEqualTo(Scanoordeel.NIET_ONDERZOCHT);
        }
    }

    @Test
    void aFileLargerThanClamdTakesIsNotPassedAsClean() throws Exception {
        try (Bijlageomgeving omgeving = omgeving(Map.of("gateway.bijlage.clamd.grootste", "1MB"));
                Ontvangst ontvangst =
                        omgeving.bijlagen().begin(omgeving.bijlagen().ruimsteLimiet())) {
            assertThatExceptionOfType(Weigering.class)
                    .isThrownBy(() -> neemIn(ontvangst, Voorbeeldbestand.pdf((1 << 20) + 1, 5)));
        }
    }

    @ParameterizedTest
    @CsvSource({"host, ' '", "poort, 0", "verbinden, 0s", "geheel, 0s", "gelijktijdig, 0", "grootste, 1KB"})
    void aBadSettingStopsTheStartAndIsNamed(String sleutel, String waarde) {
        assertThatThrownBy(() -> omgeving(Map.of("gateway.bijlage.clamd." + sleutel, waarde)))
                .rootCause()
                .hasMessageContaining("gateway.bijlage.clamd." + sleutel);
    }

    private Bijlageomgeving omgeving(Map<String, String> anders) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "gateway.bijlage.clamd.host",
                "127.0.0.1",
                "gateway.bijlage.clamd.poort",
                String.valueOf(server.poort())));
        settings.putAll(anders);
        return Bijlageomgeving.in(map, settings, null);
    }

    private static OntvangenBijlage neemIn(Ontvangst ontvangst, byte[] inhoud) throws IOException {
        return ontvangst.neemIn(new ByteArrayInputStream(inhoud));
    }

    /** What stands for a virus here: the test string that scanners agree on, in part. */
    private static byte[] besmet() {
        byte[] inhoud = Voorbeeldbestand.pdf(100_000, 6);
        byte[] virus = Clamdserver.EICAR.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(virus, 0, inhoud, 70_000, virus.length);
        return inhoud;
    }
}
