package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import nl.machtigingen.xml.Schemas;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A SOAP fault as a caller reads it, held against everything that the contract promises of every fault. */
record Foutantwoord(
        String kant,
        String code,
        String omschrijving,
        @Nullable String veld,
        boolean herhaalbaar,
        String correlatieId) {

    private static final String FOUT = "urn:nl:machtigingen:fout:v1";
    private static final Schema SCHEMA = Schemas.van("contract/xsd/fout-v1.xsd");

    /** Stack frames, names of classes and files, SQL: what tells of the inside. */
    private static final Pattern BINNENKANT =
            Pattern.compile("\\bat [\\w$.]+\\(|\\b(java|javax|jakarta|org|com|net)\\.[a-z]"
                    + "|nl\\.machtigingen\\.|Exception|Error\\b|\\b(select|insert|update|delete) |SQL"
                    + "|\\.(java|class|xsd|wsdl|sql|yml|pem)\\b|/tmp/|/src/");

    enum Soap {
        SOAP11("11", "http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
        SOAP12("12", "http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

        final String nummer;
        final String namespace;
        final String mediatype;

        Soap(String nummer, String namespace, String mediatype) {
            this.nummer = nummer;
            this.namespace = namespace;
            this.mediatype = mediatype;
        }

        String pad() {
            return "soap" + nummer;
        }
    }

    static Foutantwoord van(String body, Soap soap) {
        assertThat(body).doesNotContainPattern(BINNENKANT);
        Element fault =
                kind(kind(document(body).getDocumentElement(), soap.namespace, "Body"), soap.namespace, "Fault");
        return soap == Soap.SOAP11 ? elf(fault) : twaalf(fault, soap);
    }

    private static Foutantwoord elf(Element fault) {
        Element tekst = kind(fault, "", "faultstring");
        assertThat(tekst.getTextContent()).isNotBlank();
        assertThat(tekst.getAttribute("xml:lang")).isEqualTo("nl");
        return detail(lokaal(kind(fault, "", "faultcode")), kind(fault, "", "detail"));
    }

    private static Foutantwoord twaalf(Element fault, Soap soap) {
        Element tekst = kind(kind(fault, soap.namespace, "Reason"), soap.namespace, "Text");
        assertThat(tekst.getTextContent()).isNotBlank();
        assertThat(tekst.getAttribute("xml:lang")).isEqualTo("nl");
        Element code = kind(kind(fault, soap.namespace, "Code"), soap.namespace, "Value");
        String kant = switch (lokaal(code)) {
            case "Sender" -> "Client";
            case "Receiver" -> "Server";
            default -> lokaal(code);
        };
        return detail(kant, kind(fault, soap.namespace, "Detail"));
    }

    private static Foutantwoord detail(String kant, Element detail) {
        List<Element> kinderen = kinderen(detail);
        assertThat(kinderen).as("children of the detail").hasSize(1);
        Element fout = kinderen.getFirst();
        isGeldig(fout);
        return new Foutantwoord(
                kant,
                tekst(fout, "code"),
                tekst(fout, "omschrijving"),
                kinderen(fout).stream()
                        .filter(kind -> kind.getLocalName().equals("veld"))
                        .findFirst()
                        .map(Node::getTextContent)
                        .orElse(null),
                Boolean.parseBoolean(tekst(fout, "herhaalbaar")),
                tekst(fout, "correlatieId"));
    }

    private static void isGeldig(Element fout) {
        try {
            SCHEMA.newValidator().validate(new DOMSource(fout));
        } catch (SAXException | IOException e) {
            throw new AssertionError("the fault is not valid against its schema", e);
        }
    }

    private static String tekst(Element fout, String naam) {
        return kind(fout, FOUT, naam).getTextContent();
    }

    private static String lokaal(Element code) {
        String waarde = code.getTextContent().strip();
        return waarde.substring(waarde.indexOf(':') + 1);
    }

    private static Element kind(Element ouder, String namespace, String naam) {
        List<Element> gevonden = kinderen(ouder).stream()
                .filter(kind -> naam.equals(kind.getLocalName())
                        && namespace.equals(kind.getNamespaceURI() == null ? "" : kind.getNamespaceURI()))
                .toList();
        assertThat(gevonden).as("%s in %s", naam, ouder.getLocalName()).hasSize(1);
        return gevonden.getFirst();
    }

    private static List<Element> kinderen(Element ouder) {
        List<Element> kinderen = new ArrayList<>();
        for (Node kind = ouder.getFirstChild(); kind != null; kind = kind.getNextSibling()) {
            if (kind instanceof Element element) {
                kinderen.add(element);
            }
        }
        return kinderen;
    }

    private static Document document(String body) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("the answer is no XML: " + body, e);
        }
    }
}
