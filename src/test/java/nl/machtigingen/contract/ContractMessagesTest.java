package nl.machtigingen.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.UnmarshalException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import org.xmlunit.builder.DiffBuilder;

/** Over the example messages, one for every element that a service can send, each with every optional element filled. */
class ContractMessagesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/contract/berichten");
    private static final Schema SCHEMA = ContractSchemas.compile();
    private static final JAXBContext CONTEXT = context();

    @Test
    void everyMessageOfEveryOperationHasAnExample() {
        Set<String> elements = ContractFile.all().stream()
                .flatMap(file -> file.all(ContractFile.WSDL, "part"))
                .map(part -> part.getAttribute("element"))
                .collect(Collectors.toSet());
        assertThat(elements.stream()
                        .map(element -> exampleOf(element, elements))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(examples().toList());
    }

    /** The local name, with the prefix before it where two services use the same one. */
    private static String exampleOf(String element, Set<String> elements) {
        String name = element.replaceFirst(".*:", "");
        long used =
                elements.stream().filter(other -> other.endsWith(":" + name)).count();
        return used == 1 ? name : element.replace(':', '-');
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aMessageSurvivesTheWayThroughJava(String message) throws IOException, JAXBException, SAXException {
        String sent = read(message);
        ContractSchemas.validate(SCHEMA, sent);

        String received = marshal(unmarshal(sent));

        ContractSchemas.validate(SCHEMA, received);
        assertThat(DiffBuilder.compare(sent)
                        .withTest(received)
                        .ignoreElementContentWhitespace()
                        .checkForSimilar()
                        .build()
                        .getDifferences())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    dienIn|>111222333<|> 111222333<
                    dienIn|>111222333<|>111222333\t<
                    dienIn|>111222333<|>11122233<
                    dienIn|>12345678<|>1234567<
                    dienIn|>9901<|>901<
                    dienIn|>2026-03-01<|>2026-03-01+01:00<
                    dienIn|>2026-03-01<|>2026-03-01Z<
                    dienIn|>2026-03-01<|>2026-03-01T00:00:00<
                    dienIn|>2026-03-01<|>2026-02-29<
                    dienIn|>true<|>false<
                    dienIn|>1234.50<|>1234.505<
                    dienIn|>1234.50<|>-1<
                    dienIn|>1234.50<|>12345678.91<
                    dienIn|>2<|>0<
                    dienIn|>11<|>19<
                    dienIn|>MONDZORG<|>mondzorg<
                    dienIn|>praktijk-2026.0001<|><
                    dienIn|balie@praktijk.example|balie@praktijk
                    dienIn|balie@praktijk.example|balie praktijk@praktijk.example
                    raadpleegResponse|>2026-03-01T09:30:00+01:00<|>2026-03-01T09:30:00<
                    raadpleegResponse|>2026-03-01T09:30:00+01:00<|>2026-03-01T24:00:00Z<
                    raadpleeg|>1000000001<|>01<
                    registreerNotificatieAdres|https://|http://
                    haalNotificaties|>30<|>31<
                    haalNotificaties|>100<|>501<
                    fout|>VAL-002<|>VAL002<
                    Controleer|>111222333<|>11222333<
                    """)
    void refusesAValueThatIsNotOfItsField(String message, String good, String bad) throws IOException {
        String valid = read(message);
        assertThat(valid).contains(good);

        assertThatThrownBy(() -> ContractSchemas.validate(SCHEMA, valid.replace(good, bad)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void refusesTwoSearchKeysAtOnce() throws IOException {
        String valid = read("controleerVerzekering");
        String end = "</machtiging:zoeksleutel>";
        String second = "<typen:adres><typen:geboortedatum>1980-02-29</typen:geboortedatum>"
                + "<typen:postcode>1234AB</typen:postcode><typen:huisnummer>12</typen:huisnummer></typen:adres>";

        assertThatThrownBy(() -> ContractSchemas.validate(SCHEMA, valid.replace(end, second + end)))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("adres");
    }

    @Test
    void takesFiveMailAddressesAndNotSix() throws IOException {
        String valid = read("dienIn");
        String one = "<machtiging:emailadres>balie@praktijk.example</machtiging:emailadres>";

        assertThatCode(() -> ContractSchemas.validate(SCHEMA, valid.replaceFirst(one, one.repeat(4))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ContractSchemas.validate(SCHEMA, valid.replaceFirst(one, one.repeat(5))))
                .isInstanceOf(SAXException.class);
    }

    /** The validator of the JDK recurses over some patterns; the longest value may not cost its stack. */
    @Test
    void takesTheLongestAddress() throws IOException {
        String valid = read("registreerNotificatieAdres");
        String address = "https://praktijk.example/notificaties";
        String longest = address + "a".repeat(2048 - address.length());

        assertThatCode(() -> ContractSchemas.validate(SCHEMA, valid.replace(address, longest)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ContractSchemas.validate(SCHEMA, valid.replace(address, longest + "a")))
                .isInstanceOf(SAXException.class);
    }

    /** Also without a validator in front, a date that the contract forbids does not become a value or a silent null. */
    @Test
    void refusesADateWithATimeWhenReadingIntoJava() throws IOException {
        String message = read("dienIn").replace(">2026-03-01<", ">2026-03-01T00:00:00<");

        assertThatThrownBy(() -> unmarshal(message)).isInstanceOf(UnmarshalException.class);
    }

    static Stream<String> examples() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString().replace(".xml", "")).sorted().toList().stream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String read(String message) throws IOException {
        return Files.readString(EXAMPLES.resolve(message + ".xml"));
    }

    private static Object unmarshal(String message) throws JAXBException {
        Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
        // without a handler JAXB turns what it cannot read into null
        unmarshaller.setEventHandler(event -> false);
        return unmarshaller.unmarshal(new StreamSource(new StringReader(message)));
    }

    private static String marshal(Object message) throws JAXBException {
        Marshaller marshaller = CONTEXT.createMarshaller();
        StringWriter written = new StringWriter();
        marshaller.marshal(message, written);
        return written.toString();
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(Stream.of(
                            "typen",
                            "fout",
                            "machtiging",
                            "terugkoppeling",
                            "instroom",
                            "verzekeraar",
                            "notificatie",
                            "cov",
                            "cov.messages",
                            "cov.types")
                    .map("nl.machtigingen.contract."::concat)
                    .collect(Collectors.joining(":")));
        } catch (JAXBException notGenerated) {
            throw new IllegalStateException(notGenerated);
        }
    }
}
