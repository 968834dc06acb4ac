package nl.machtigingen.gateway;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Brings the browser that the tests of the pages use, so that one command tests everything: the one of the system, or the system's package
 * where we may install it, or the driver's own download.
 */
final class Chromium {

    private static final List<String> VAN_HET_SYSTEEM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** Somebody else may be installing something just now. */
    private static final String WACHT_OP_SLOT = "DPkg::Lock::Timeout=120";

    private static final int MINUTEN = 10;

    private Chromium() {}

    /** How to start it; a test that cannot have a browser fails with one sentence, and is never passed over. */
    static BrowserType.LaunchOptions opties() {
        BrowserType.LaunchOptions opties = new BrowserType.LaunchOptions().setArgs(vlaggen());
        Optional<Path> eigen = vanHetSysteem();
        if (eigen.isEmpty() && isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            gelukt("apt-get", "-o", WACHT_OP_SLOT, "update", "-q");
            gelukt("apt-get", "-o", WACHT_OP_SLOT, "install", "-q", "-y", "--no-install-recommends", "chromium");
            eigen = vanHetSysteem();
        }
        if (eigen.isPresent()) {
            return opties.setExecutablePath(eigen.get());
        }
        if (!gelukt(java(), "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium")) {
            throw new IllegalStateException(
                    "The tests of the pages need Chromium: install it as /usr/bin/chromium, or let"
                            + " this machine reach Playwright's download server.");
        }
        return opties;
    }

    private static List<String> vlaggen() {
        List<String> vlaggen = new ArrayList<>(List.of(
                "--lang=nl",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if (isRoot()) {
            vlaggen.add("--no-sandbox");
        }
        return vlaggen;
    }

    private static Optional<Path> vanHetSysteem() {
        return VAN_HET_SYSTEEM.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean gelukt(String... opdracht) {
        try {
            ProcessBuilder builder = new ProcessBuilder(Stream.of(opdracht).toList());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(MINUTEN, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
