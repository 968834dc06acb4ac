package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import nl.machtigingen.regelset.OngeldigeRegel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips that people make in a rule file: refused with the file and a reason in words, never taken for something else. */
class GebrokenRegelsTest {

    @TempDir
    private Path map;

    @BeforeEach
    void eenKopieVanDeGeleverdeRegels() throws IOException {
        RegelsKopie.van(Regelfixture.MAP, map);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // a fact that nobody can give would make a rule that never speaks
                "machtigingsplicht/vgz.xml | naam=\"off-label\" is=\"ja\" | naam=\"offlabel\" is=\"ja\" | offlabel staat in geen bestand",
                "machtigingsplicht/vgz.xml | naam=\"off-label\" is=\"ja\" | naam=\"off-label\" is=\"yes\" | yes is geen waarde",
                "machtigingsplicht/vgz.xml | naam=\"off-label\" is=\"ja\" | naam=\"off-label\" minstens=\"ja\" | gebruik is",
                "machtigingsplicht/vgz.xml | naam=\"off-label\" is=\"ja\" | naam=\"off-label\" | Zeg waaraan",
                "machtigingsplicht/vgz.xml | leverdatum\" minderDan=\"2023-01-01\" | leverdatum\" minderDan=\"2023-02-30\" | geen waarde",
                "machtigingsplicht/vgz.xml | verzekeraars=\"vgz\" | verzekeraars=\"vgzz\" | vgzz staat in geen bestand",
                "machtigingsplicht/vgz.xml | zorg=\"GRZ\" bron | zorg=\"GRS\" bron | De zorgvorm GRS",
                "machtigingsplicht/vgz.xml | naam=\"vgz-msr\" | naam=\"vgz-grz\" | staat er al",
                "machtigingsplicht/vgz.xml | soort=\"PLICHTIG\" zorg=\"GRZ\" | soort=\"VRIJ\" | noemt de zorg of de prestatiecodes",
                "machtigingsplicht/vgz.xml | soort=\"PLICHTIG\" zorg=\"GRZ\" | soort=\"MISSCHIEN\" zorg=\"GRZ\" | MISSCHIEN",
                "machtigingsplicht/vgz.xml | declarant=\"VERZEKERDE\" | declarant=\"NIEMAND\" | NIEMAND",
                "verzekeraars/verzekeraars.xml | code=\"0101\" | code=\"7095\" | 7095 staat er al",
                "verzekeraars/verzekeraars.xml | code=\"0101\" | code=\"101\" | 101",
                "mogelijkheden/mogelijkheden.xml | \"03 06 11 22\" | \"03 06 11 23\" | zorgverlenersoort 23",
                "mogelijkheden/mogelijkheden.xml | verzekeraars=\"cz vgz\" | verzekeraars=\"czz vgz\" | czz staat in geen bestand",
                "termijnen/termijnen.xml | eenheid=\"uren\" | eenheid=\"weken\" | weken",
                "feiten/feiten.xml | naam=\"spoed\" | naam=\"opname\" | opname staat er al"
            })
    void areRefused(String bestand, String goed, String fout, String reden) throws IOException {
        RegelsKopie.vervang(map.resolve(bestand), goed, fout);

        assertThatThrownBy(() -> Regelfixture.uit(map))
                .isInstanceOf(OngeldigeRegel.class)
                .hasMessageContaining(bestand)
                .hasMessageContaining(reden);
    }
}
