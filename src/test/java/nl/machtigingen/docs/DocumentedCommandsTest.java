package nl.machtigingen.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.machtigingen.gateway.GatewayUnderTest;
import nl.machtigingen.gateway.Systeempakket;
import nl.machtigingen.pki.TestPki;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the pages tell a reader to type works. A block is {@code bash run} with a comment above it that says what to expect, and is executed
 * against the gateway under test; or {@code bash show} with a comment that says why it is not.
 */
class DocumentedCommandsTest {

    private static final Pattern PATH =
            Pattern.compile("(?<![\\w/.-])(?:certs-sample|docs|rules|src|stubs|wsdl|xsd|\\.ci)/[\\w./-]*[\\w-]");
    private static final Pattern MAVEN = Pattern.compile("(?m)^\\s*mvn (.*)$");
    private static final Set<String> GOALS =
            Set.of("verify", "test", "package", "spotless:apply", "spring-boot:test-run");
    private static final int PATIENCE_S = 60;

    /** Languages of which a machine for Java need not know anything, and the package that brings them. */
    private static final Map<String, String> LANGUAGES = Map.of("python3", "python3", "php", "php-cli");

    @Test
    void everyBlockIsRunOrSaysWhyNot() {
        for (Page page : Page.all()) {
            assertThat(page.commands()).as("blocks of %s", page.file()).hasSize((int) page.fences());
            for (Page.Command command : page.commands()) {
                assertThat(command.kind()).as(command.name()).isIn("run", "show");
                assertThat(command.comment(command.kind().equals("run") ? "expect:" : "not run here:"))
                        .as("comment above " + command.name())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void everyFileThatACommandOrLinkNamesIsThere() {
        for (Page page : Page.all()) {
            assertThat(page.links()).as("links of %s", page.file()).allMatch(Files::exists);
            for (Page.Command command : page.commands()) {
                List<Path> named = PATH.matcher(command.script())
                        .results()
                        .map(MatchResult::group)
                        .map(Path::of)
                        .toList();
                assertThat(named).as(command.name()).allMatch(Files::exists);
            }
        }
    }

    @Test
    void everyGoalOfMavenIsOneThatThisBuildKnows() {
        List<String> goals = commands()
                .flatMap(command -> MAVEN.matcher(command.script()).results())
                .flatMap(line -> Stream.of(line.group(1).split("\\s+")))
                .filter(word -> !word.startsWith("-") && !word.startsWith("#"))
                .toList();

        assertThat(goals).isNotEmpty().isSubsetOf(GOALS);
    }

    @Test
    void theSqlForTheOperatorFitsTheTables() {
        String sql = Page.read(Path.of("docs/beheer.md")).only("sql");
        assertThat(sql).contains("begin;").contains("commit;");

        assertThatCode(() -> GatewayUnderTest.running()
                        .jdbc()
                        .sql(sql.replace("commit;", "rollback;"))
                        .update())
                .doesNotThrowAnyException();
    }

    @TestFactory
    Stream<DynamicTest> whatIsMarkedToRunGivesWhatItPromises(@TempDir Path folder) {
        GatewayUnderTest gateway = GatewayUnderTest.running();
        layOut(folder, gateway);
        return commands()
                .filter(command -> command.kind().equals("run"))
                .map(command -> DynamicTest.dynamicTest(
                        command.name(),
                        () -> assertThat(output(replaced(command.script(), gateway), folder))
                                .contains(command.comment("expect:"))));
    }

    /** Whoever copies an example copies its trust too. */
    @TestFactory
    Stream<DynamicTest> noExampleHandsAPatientToAServerThatItDoesNotKnow(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        GatewayUnderTest gateway = GatewayUnderTest.running();
        layOut(folder, gateway);
        Files.writeString(
                folder.resolve("certs-sample/trust/servers.pem"),
                TestPki.anAuthority("CN=Een ander").selfSigned().chainPem());
        return Page.read(Path.of("docs/instroom.md")).commands().stream()
                .filter(command -> command.kind().equals("run"))
                .map(command -> DynamicTest.dynamicTest(command.name(), () -> {
                    Ran ran = run(replaced(command.script(), gateway), folder);
                    assertThat(ran.exit()).as(ran.said()).isNotZero();
                    assertThat(ran.said()).containsPattern("(?i)certif");
                }));
    }

    private static Stream<Page.Command> commands() {
        return Page.all().stream().flatMap(page -> page.commands().stream());
    }

    /** The repository as the commands see it, with the ports of this test in the examples. */
    private static void layOut(Path folder, GatewayUnderTest gateway) {
        try (Stream<Path> examples = Files.list(Path.of("docs/voorbeelden"));
                Stream<Path> certificates = Files.walk(Path.of("certs-sample"))) {
            for (Path certificate : certificates.toList()) {
                Files.copy(certificate, folder.resolve(certificate));
            }
            Files.createDirectories(folder.resolve("docs/voorbeelden"));
            for (Path example : examples.toList()) {
                Files.writeString(folder.resolve(example), replaced(Files.readString(example), gateway));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String replaced(String text, GatewayUnderTest gateway) {
        return text.replace("https://localhost:8443", "https://localhost:" + gateway.port())
                .replace("http://localhost:9443", gateway.beheer("").toString())
                .replace("https://localhost:9550", gateway.stubs().url().toString());
    }

    /** An example that nobody can run fails in one sentence, and is never passed over. */
    private static void bringLanguage(String script) {
        LANGUAGES.forEach((command, pakket) -> {
            if (script.startsWith(command + " ") && !Systeempakket.is(command) && !Systeempakket.installeer(pakket)) {
                throw new IllegalStateException("The examples need " + command + ": install it, for instance with "
                        + "apt-get install " + pakket);
            }
        });
    }

    private static String output(String script, Path folder) throws IOException, InterruptedException {
        Ran ran = run(script, folder);
        assertThat(ran.exit()).as("exit code; it said: %s", ran.said()).isZero();
        return ran.said();
    }

    private record Ran(int exit, String said) {}

    private static Ran run(String script, Path folder) throws IOException, InterruptedException {
        bringLanguage(script);
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (old, own) -> own + ":" + old);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ran(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
