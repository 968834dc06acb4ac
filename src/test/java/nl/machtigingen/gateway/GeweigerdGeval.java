package nl.machtigingen.gateway;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import org.jspecify.annotations.Nullable;

/**
 * One folder under {@code berichten/geweigerd}: the message as it is sent ({@code bericht.xml}, written in SOAP 1.1), what must come back
 * ({@code verwacht.properties}) and why ({@code toelichting.txt}).
 */
record GeweigerdGeval(String naam, String bericht, Properties verwacht) {

    private static final Path MAP = Path.of("src/test/resources/berichten/geweigerd");
    private static final Set<String> BESTANDEN = Set.of("bericht.xml", "verwacht.properties", "toelichting.txt");
    private static final Set<String> VERPLICHT = Set.of("certificaat", "dienst", "code", "kant", "herhaalbaar");
    private static final Set<String> MOGELIJK =
            Set.of("veld", "omschrijving", "http", "contentType", "contentEncoding", "soapAction", "soap");
    private static final Pattern PLAATS = Pattern.compile("\\{\\{(\\w+)(?::(\\d+))?}}");
    private static final Pattern PERSOONLIJK = Pattern.compile(
            "<(?:\\w+:)?(?:bsn|geboortedatum|postcode|verzekerdenummer|emailadres|toelichting|waarde|reden|gevraagdeInformatie)>"
                    + "([^<{]{6,})<");

    static List<GeweigerdGeval> alle() {
        try (Stream<Path> mappen = Files.list(MAP)) {
            return mappen.sorted().map(GeweigerdGeval::lees).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GeweigerdGeval met(String naam) {
        return lees(MAP.resolve(naam));
    }

    private static GeweigerdGeval lees(Path map) {
        try (Stream<Path> bestanden = Files.list(map)) {
            Set<String> gevonden = new TreeSet<>();
            bestanden.forEach(bestand -> gevonden.add(bestand.getFileName().toString()));
            if (!gevonden.equals(BESTANDEN)) {
                throw new IllegalStateException(map + " must hold exactly " + BESTANDEN + ", not " + gevonden);
            }
            if (Files.readString(map.resolve("toelichting.txt")).isBlank()) {
                throw new IllegalStateException(map + " does not say what is wrong");
            }
            return new GeweigerdGeval(
                    map.getFileName().toString(), Files.readString(map.resolve("bericht.xml")), verwacht(map));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties verwacht(Path map) throws IOException {
        Properties verwacht = new Properties();
        try (Reader in = Files.newBufferedReader(map.resolve("verwacht.properties"))) {
            verwacht.load(in);
        }
        Set<String> sleutels = new TreeSet<>(verwacht.stringPropertyNames());
        if (!sleutels.containsAll(VERPLICHT)) {
            throw new IllegalStateException(map + " must say " + VERPLICHT);
        }
        sleutels.removeAll(VERPLICHT);
        sleutels.removeAll(MOGELIJK);
        if (!sleutels.isEmpty()) {
            throw new IllegalStateException(map + " says what no test looks at: " + sleutels);
        }
        return verwacht;
    }

    String eis(String sleutel) {
        return Objects.requireNonNull(verwacht.getProperty(sleutel));
    }

    @Nullable
    String mogelijk(String sleutel) {
        return verwacht.getProperty(sleutel);
    }

    List<Soap> versies() {
        List<String> nummers =
                Arrays.asList(verwacht.getProperty("soap", "11,12").split(",", -1));
        return Arrays.stream(Soap.values())
                .filter(soap -> nummers.contains(soap.nummer))
                .toList();
    }

    /** In SOAP 1.2 the two envelope namespaces change places, so that an envelope of the wrong version stays one. */
    byte[] bytes(Soap soap, Map<String, String> waarden) {
        String gevuld = gevuld(bericht, waarden);
        String geschreven = soap == Soap.SOAP11
                ? gevuld
                : gevuld.replace(Soap.SOAP12.namespace, "\0")
                        .replace(Soap.SOAP11.namespace, Soap.SOAP12.namespace)
                        .replace("\0", Soap.SOAP11.namespace);
        return geschreven.getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in the message about the patient and must not come back. */
    List<String> persoonlijk() {
        List<String> gevonden = new ArrayList<>();
        for (Matcher matcher = PERSOONLIJK.matcher(bericht); matcher.find(); ) {
            gevonden.add(matcher.group(1));
        }
        return gevonden;
    }

    static String gevuld(String tekst, Map<String, String> waarden) {
        return PLAATS.matcher(tekst).replaceAll(plaats -> Matcher.quoteReplacement(waarde(plaats, waarden)));
    }

    private static String waarde(MatchResult plaats, Map<String, String> waarden) {
        if (plaats.group(1).equals("vulling")) {
            return "x".repeat(Integer.parseInt(plaats.group(2)));
        }
        String waarde = waarden.get(plaats.group(1));
        if (waarde == null) {
            throw new IllegalStateException("nothing to fill in for " + plaats.group());
        }
        return waarde;
    }

    @Override
    public String toString() {
        return naam;
    }
}
