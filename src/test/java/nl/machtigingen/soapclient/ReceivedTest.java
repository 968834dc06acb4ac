package nl.machtigingen.soapclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nl.machtigingen.xml.OnveiligeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTest {

    private static byte[] bericht(String naam) throws IOException {
        try (InputStream in = ReceivedTest.class.getResourceAsStream("/berichten/envelop/" + naam + ".xml")) {
            return in.readAllBytes();
        }
    }

    private static Reply lees(String naam) throws IOException, OnveiligeXml {
        return Received.read(bericht(naam), null).reply();
    }

    @Test
    void cutsOutTheChildOfTheBodyWithThePrefixesOfItsAncestors() throws Exception {
        String element = new String(((Reply.Answer) lees("met-header")).element(), StandardCharsets.UTF_8);

        assertThat(element)
                .startsWith("<v:antwoord")
                .contains("xmlns:v=\"urn:voorbeeld\"")
                .contains("xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"")
                .contains("xsi:type=\"xsd:string\"")
                .contains("&lt;tekst &amp; meer>")
                .doesNotContain("commentaar");
    }

    @Test
    void readsAFaultWithItsDetail() throws Exception {
        Reply.Fault fault = (Reply.Fault) lees("fault");

        assertThat(fault.isClient()).isTrue();
        assertThat(new String(fault.detail(), StandardCharsets.UTF_8)).startsWith("<d:detail");
    }

    @Test
    void readsAFaultWithoutDetail() throws Exception {
        Reply.Fault fault = (Reply.Fault) lees("fault-zonder-detail");

        assertThat(fault.isClient()).isFalse();
        assertThat(fault.detail()).isNull();
    }

    @Test
    void believesTheHeaderAboutTheEncoding() throws Exception {
        byte[] latin =
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><a>één</a></s:Body></s:Envelope>"
                        .getBytes(StandardCharsets.ISO_8859_1);

        Reply.Answer antwoord =
                (Reply.Answer) Received.read(latin, "ISO-8859-1").reply();

        assertThat(new String(antwoord.element(), StandardCharsets.UTF_8)).contains("één");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dtd",
                "soap12",
                "twee-kinderen",
                "twee-bodies",
                "lege-body",
                "geen-envelop",
                "afgebroken",
                "html",
                "entiteit"
            })
    void refuses(String naam) {
        assertThatThrownBy(() -> lees(naam)).isInstanceOf(OnveiligeXml.class);
    }
}
