package nl.machtigingen.bijlage.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adobe's S3Mock in a process of its own, with one bucket: a server that others made, so that our client is not held against our own idea
 * of S3. It does not check signatures.
 */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "bijlagen";

    private static final Pattern POORT = Pattern.compile("(\\d+) \\(http\\)");

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path map) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target/s3/s3mock.jar").toAbsolutePath().toString(),
                        "--server.port=0",
                        "--http.port=0",
                        "--server.address=127.0.0.1",
                        "--com.adobe.testing.s3mock.store.root=" + map.toAbsolutePath(),
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET)
                .redirectErrorStream(true)
                .start();
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        int port = 0;
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher found = POORT.matcher(line);
            if (line.contains("Tomcat started") && found.find()) {
                port = Integer.parseInt(found.group(1));
            }
            if (line.contains("Started S3Mock")) {
                // its output is read on, or it would stop at a full pipe
                Thread.ofVirtual().start(() -> log.lines().forEach(rest -> {}));
                return new S3Server(process, port);
            }
        }
        throw new IllegalStateException("the S3 server did not start");
    }

    String adres() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
