package nl.machtigingen.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeeschrijverTest {

    private static final QName INHOUD = new QName("urn:t", "inhoud");
    private static final int RUIM = 1_000_000;

    private final List<byte[]> bestanden = new ArrayList<>();
    private final List<String> verwijzingen = new ArrayList<>();
    private final List<String> gelezen = new ArrayList<>();

    private final Meeschrijver.Bestanden ontvanger = new Meeschrijver.Bestanden() {
        @Override
        public String neemIn(InputStream inhoud) throws IOException {
            bestanden.add(inhoud.readAllBytes());
            return "bestand-" + bestanden.size();
        }

        @Override
        public String verwijzing(@Nullable String href) {
            verwijzingen.add(String.valueOf(href));
            return "deel-" + verwijzingen.size();
        }

        @Override
        public void gelezen(String tekst) {
            gelezen.add(tekst + "/" + bestanden.size());
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
    void writesDownWhatWasRead(String tekenset) throws Exception {
        String bericht = "<?xml version='1.0' encoding='" + tekenset
                + "'?><!-- weg --><a xmlns='urn:t' xmlns:p='urn:p' p:x='&lt;\"&#10;'>"
                + "é &amp; <![CDATA[<b>]]><?weg?><p:b xmlns:q='urn:q' soort='q:naam'/> </a>";

        assertThat(afschrift(bericht.getBytes(Charset.forName(tekenset)), RUIM))
                .isEqualTo("<a xmlns=\"urn:t\" xmlns:p=\"urn:p\" p:x=\"&lt;&quot;&#xa;\">é &amp; &lt;b>"
                        + "<p:b xmlns:q=\"urn:q\" soort=\"q:naam\"/> </a>");
    }

    @Test
    void takesAFileOutWithoutHoldingIt() throws Exception {
        byte[] bestand = new byte[3_000_001];
        new Random(7).nextBytes(bestand);
        String regels = Base64.getMimeEncoder().encodeToString(bestand);

        String afschrift = afschrift(metInhoud("\n  " + regels + "\n"), 300);

        assertThat(bestanden).hasSize(1);
        assertThat(bestanden.getFirst()).isEqualTo(bestand);
        assertThat(afschrift)
                .isEqualTo("<a xmlns=\"urn:t\"><inhoud>"
                        + "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:bestand-1\"/>"
                        + "</inhoud></a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TWFu", "T WF\tu\r\n", "<![CDATA[TW]]>Fu", "TW<!-- x -->F<?y z?>u", "TWE=", "TQ==", "&#84;WFu"})
    void readsBase64InEveryFormThatXmlAllows(String tekst) throws Exception {
        afschrift(metInhoud(tekst), RUIM);

        assertThat(new String(bestanden.getFirst(), StandardCharsets.US_ASCII)).isIn("Man", "Ma", "M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TWF", "TWF%", "TQ==TWFu", "TWFué", "TQ=", "=="})
    void refusesWhatIsNoBase64(String tekst) {
        assertThatThrownBy(() -> afschrift(metInhoud(tekst), RUIM)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void showsTheReaderWhatDoesNotBelongInAFile() throws Exception {
        assertThat(afschrift(metInhoud("TWFu<b/>"), RUIM)).contains("<b/>");
    }

    @Test
    void tellsWhatStandsBeforeAFileBeforeTheFileComes() throws Exception {
        afschrift(
                "<a xmlns='urn:t'><soort>MOND<![CDATA[ZORG]]></soort><inhoud>TWFu</inhoud></a>"
                        .getBytes(StandardCharsets.UTF_8),
                RUIM);

        assertThat(gelezen).containsExactly("MONDZORG/0");
    }

    @Test
    void anEmptyElementIsAnEmptyFile() throws Exception {
        afschrift(metInhoud(" \n "), RUIM);

        assertThat(bestanden).containsExactly(new byte[0]);
    }

    @Test
    void notesAReferenceToAnotherPart() throws Exception {
        String include =
                "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:foto%40x'> <z/> </x:Include>";

        assertThat(afschrift(metInhoud("\n" + include + "\n"), RUIM))
                .contains("href=\"cid:deel-1\"")
                .doesNotContain("z");
        assertThat(verwijzingen).containsExactly("cid:foto%40x");
        assertThat(bestanden).isEmpty();
    }

    @Test
    void refusesAMessageThatIsLargerThanItMayBe() {
        String lang = "<a xmlns='urn:t'>" + "tekst ".repeat(100_000) + "</a>";

        assertThatThrownBy(() -> afschrift(lang.getBytes(StandardCharsets.UTF_8), 10_000))
                .isInstanceOf(Meeschrijver.Onleesbaar.class);
    }

    @Test
    void refusesAFileOfWhichTheMessageBreaksOff() {
        byte[] begin = "<a xmlns='urn:t'><inhoud>TWFuTWFuTWFu".getBytes(StandardCharsets.UTF_8);
        InputStream breekt = new SequenceInputStream(new ByteArrayInputStream(begin), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("weg");
            }
        });

        assertThatThrownBy(() -> lees(breekt, RUIM)).isInstanceOf(XMLStreamException.class);
    }

    private static byte[] metInhoud(String inhoud) {
        return ("<a xmlns='urn:t'><inhoud>" + inhoud + "</inhoud></a>").getBytes(StandardCharsets.UTF_8);
    }

    private String afschrift(byte[] bericht, int grootste) throws Exception {
        return lees(new ByteArrayInputStream(bericht), grootste);
    }

    private String lees(InputStream bericht, int grootste) throws Exception {
        Meeschrijver reader = new Meeschrijver(
                Parsers.stroom(bericht, null), INHOUD, new QName("urn:t", "soort"), ontvanger, grootste);
        int diepte = 0;
        while (reader.hasNext()) {
            int gebeurtenis = reader.next();
            diepte += gebeurtenis == Meeschrijver.START_ELEMENT ? 1 : gebeurtenis == Meeschrijver.END_ELEMENT ? -1 : 0;
        }
        assertThat(diepte).isZero();
        return new String(reader.afschrift(), StandardCharsets.UTF_8);
    }
}
