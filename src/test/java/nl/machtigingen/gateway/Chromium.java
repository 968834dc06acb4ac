package nl.machtigingen.gateway;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the browser that the tests of the pages use, so that one command tests everything: the one of the system, or the system's package
 * where we may install it, or the driver's own download.
 */
final class Chromium {

    private static final List<String> VAN_HET_SYSTEEM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private Chromium() {}

    /** How to start it; a test that cannot have a browser fails with one sentence, and is never passed over. */
    static BrowserType.LaunchOptions opties() {
        BrowserType.LaunchOptions opties = new BrowserType.LaunchOptions().setArgs(vlaggen());
        Optional<Path> eigen = vanHetSysteem();
        if (eigen.isEmpty() && Systeempakket.installeer("chromium")) {
            eigen = vanHetSysteem();
        }
        if (eigen.isPresent()) {
            return opties.setExecutablePath(eigen.get());
        }
        if (!Systeempakket.gelukt(
                java(), "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium")) {
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
        if (Systeempakket.isRoot()) {
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

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
