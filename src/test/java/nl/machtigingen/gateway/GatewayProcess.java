package nl.machtigingen.gateway;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged gateway as a process of its own: what the tests kill is what operators run. Keeps its ports and settings over restarts, and
 * never outlives the test JVM.
 */
final class GatewayProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path TARGET = Path.of("target");
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
    }

    /** The second compiler is of no use to a life of seconds, and doubles what a start costs. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** The shipped jar, unpacked by its own tool as docs/beheer.md tells operators to: every start is then two seconds shorter. */
    private static final class Unpacked {

        private static final String JAR = unpack();

        private static String unpack() {
            String shipped = Objects.requireNonNull(
                    System.getProperty("gateway.jar"),
                    "gateway.jar: the path of the packaged gateway, as the build gives it");
            Path into = Path.of("target", "gateway-unpacked");
            try {
                Process process = new ProcessBuilder(
                                JAVA,
                                "-Djarmode=tools",
                                "-jar",
                                shipped,
                                "extract",
                                "--force",
                                "--destination",
                                into.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(emptyLog("unpacked").toFile())
                        .start();
                if (process.waitFor() != 0) {
                    throw new IllegalStateException("the shipped jar cannot be unpacked: target/gateway-unpacked.log");
                }
                return into.resolve(Path.of(shipped).getFileName()).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private final Path log;
    private final List<String> jvm;
    private final Map<String, String> settings;
    private Process process;
    private Duration startup = Duration.ZERO;
    private Duration startupCpu = Duration.ZERO;

    private GatewayProcess(Path log, List<String> jvm, Map<String, String> settings) {
        this.log = log;
        this.jvm = jvm;
        this.settings = settings;
        this.process = launch(log, jvm, settings);
    }

    /** Starts a gateway on free ports, and waits until it says that it is ready. */
    static GatewayProcess start(String name, Map<String, String> settings) {
        return start(name, List.of(), settings);
    }

    /** The same, with more options of Java. */
    static GatewayProcess start(String name, List<String> options, Map<String, String> settings) {
        List<String> jvm = new ArrayList<>(SHORT_LIFE);
        jvm.addAll(options);
        Map<String, String> withPorts = new LinkedHashMap<>(settings);
        withPorts.put("server.port", Integer.toString(freePort()));
        withPorts.put("management.server.port", Integer.toString(freePort()));
        withPorts.put("gateway.personen.poort", "0");
        GatewayProcess gateway = new GatewayProcess(emptyLog(name), jvm, withPorts);
        gateway.awaitReady();
        return gateway;
    }

    /** Starts a gateway that is to refuse, and waits for its end. */
    static Refusal refusal(String name, Map<String, String> settings) {
        Path log = emptyLog(name);
        Process process = launch(log, SHORT_LIFE, settings);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the gateway did not refuse to start:\n" + read(log));
            }
            return new Refusal(process.exitValue(), read(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            end(process);
        }
    }

    /** How a gateway ended that would not start, and all that it said. */
    record Refusal(int exit, String log) {

        /** What somebody at the console has before him. */
        String lastLine() {
            return log.lines().toList().getLast();
        }
    }

    /** Ends the process without warning, wherever it is. */
    void kill() {
        end(process);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Starts it again after its death, at the same addresses, and waits until it is ready. */
    void restart() {
        if (process.isAlive()) {
            throw new IllegalStateException("the gateway is not dead");
        }
        process = launch(log, jvm, settings);
        awaitReady();
    }

    /** How long the last start took, from the first instruction to readiness. */
    Duration startup() {
        return startup;
    }

    /** What it cost the processors; unlike the time it took, the same on a busy machine. */
    Duration startupCpu() {
        return startupCpu;
    }

    URI adres(String dienst, String soap) {
        return URI.create("https://localhost:" + settings.get("server.port") + "/diensten/" + dienst + "/v1/" + soap);
    }

    /** Everything it said. */
    Path log() {
        return log;
    }

    @Override
    public void close() {
        stop();
    }

    /** Asks it to stop, as an operator does, and waits until it has. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the gateway does not stop:\n" + read(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(process);
        }
    }

    private void awaitReady() {
        long begin = System.nanoTime();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the gateway ended with " + process.exitValue());
                }
                return saysItIsReady();
            });
        } catch (RuntimeException e) {
            end(process);
            throw new AssertionError("the gateway did not start:\n" + read(log), e);
        }
        startup = Duration.ofNanos(System.nanoTime() - begin);
        startupCpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private boolean saysItIsReady() throws InterruptedException {
        URI readiness =
                URI.create("http://127.0.0.1:" + settings.get("management.server.port") + "/actuator/health/readiness");
        try {
            HttpRequest question = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process launch(Path log, List<String> jvm, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(jvm);
        command.addAll(List.of("-jar", Unpacked.JAR));
        command.addAll(List.of(GatewayUnderTest.arguments(settings)));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            ALIVE.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ALIVE.remove(process);
    }

    private static Path emptyLog(String name) {
        try {
            return Files.writeString(TARGET.resolve("gateway-" + name + ".log"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
