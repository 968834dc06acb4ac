package nl.machtigingen.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeesfoutTest {

    private static final String BSN = "111222333";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p:a/> | Regel 1, kolom 6: de prefix 'p' is niet gedeclareerd (xmlns:p ontbreekt).",
                "<a p:b='111222333'/> | de prefix 'p' is niet gedeclareerd",
                "<a><b></a> | Regel 1, kolom 9: hier sluit 'a', maar eerst moet 'b' worden gesloten.",
                "<a><b>111222333 | Regel 1, kolom 15: het bericht houdt op voordat 'b' is gesloten.",
                "<a><b>111222333</ | het bericht houdt te vroeg op.",
                "<a b='111222333 | het bericht houdt te vroeg op.",
                "<!-- 111222333 --> | er staat geen element in.",
                "111222333 | het bericht begint niet met een element.",
                "<a b='1' b='2'/> | het attribuut 'b' staat er tweemaal.",
                "<a x:b='1' y:b='2' xmlns:x='urn:111222333' xmlns:y='urn:111222333'/> | het attribuut 'b' staat er tweemaal.",
                "<a>111222333&#0;</a> | Regel 1, kolom 16: dit teken mag in XML niet voorkomen.",
                "<a>111222333\u0001</a> | dit teken mag in XML niet voorkomen.",
                "<a>1 & 2</a> | Schrijf een & in tekst als &amp;.",
                "<a>1 &amp 2</a> | Schrijf een & in tekst als &amp;.",
                "<a>pijn <111222333 dagen</a> | na < hoort de naam van een element. Schrijf een < in tekst als &lt;.",
                "<a b=1/> | de waarde van een attribuut staat niet tussen aanhalingstekens.",
                "<a b='<'/> | in de waarde van een attribuut hoort een < als &lt; te staan.",
                "<a b/> | na de naam van een attribuut hoort een =.",
                "<a b='1'c='2'/> | hier hoort een spatie, > of />.",
                "<a><!-- -- --></a> | in commentaar mag geen -- staan.",
                "<a>]]></a> | schrijf ]]> in tekst als ]]&gt;.",
                "<a/><b/> | na het laatste element staat nog iets.",
                "<a/>111222333 | na het laatste element staat nog iets.",
                "`\n<?xml version='1.0'?><a/>` | Regel 2, kolom 5: de XML-declaratie mag alleen helemaal vooraan staan.",
                "<?xml version='1.0' encoding='x111222333'?><a/> | de tekenset in de XML-declaratie is onbekend",
                "<a xmlns:p=''/> | een prefix is verkeerd gedeclareerd.",
            })
    void saysWhereAndWhatWithoutContent(String xml, String tekst) {
        assertThat(reden(xml.getBytes(StandardCharsets.UTF_8)))
                .startsWith("Het bericht is geen welgevormde XML")
                .contains(tekst)
                .doesNotContain(BSN);
    }

    @Test
    void saysAtWhichCharacterTheBytesAreOfAnotherCharacterSet() {
        assertThat(reden("<a>\u00e9\u00e9n</a>".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("Bij teken 3 ", "Stuur UTF-8.");
    }

    @Test
    void cutsANameShortAndLeavesLongNumbersOut() {
        assertThat(reden(("<a><" + "x".repeat(100) + "></a>").getBytes(StandardCharsets.UTF_8)))
                .contains("'" + "x".repeat(39) + "…'");
        assertThat(reden("<a>geboren <op.1980-02-29.bsn.111222333></a>".getBytes(StandardCharsets.UTF_8)))
                .contains("'op.….bsn.…'");
    }

    private static String reden(byte[] xml) {
        OnveiligeXml geweigerd = catchThrowableOfType(OnveiligeXml.class, () -> {
            try {
                XMLStreamReader reader = Parsers.stroom(xml, null);
                while (reader.hasNext()) {
                    reader.next();
                }
            } catch (XMLStreamException e) {
                throw Parsers.nietWelgevormd(e);
            }
        });
        assertThat(geweigerd).as("is refused").isNotNull();
        return geweigerd.reden();
    }
}
