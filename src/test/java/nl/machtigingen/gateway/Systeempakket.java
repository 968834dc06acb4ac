package nl.machtigingen.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A package of Debian or Ubuntu that the tests bring along where they may, so that one command tests everything. */
public final class Systeempakket {

    private static final Path APT = Path.of("/usr/bin/apt-get");

    /** Somebody else may be installing something just now. */
    private static final String WACHT_OP_SLOT = "DPkg::Lock::Timeout=120";

    private static final int MINUTEN = 10;

    private Systeempakket() {}

    /** What is there already is left as it is. False where we may not install, or it did not work. */
    public static boolean installeer(String pakket) {
        if (!isRoot() || !Files.isExecutable(APT)) {
            return false;
        }
        // the list of what there is may be missing or old
        return installeerNu(pakket)
                || gelukt(APT.toString(), "-o", WACHT_OP_SLOT, "update", "-q") && installeerNu(pakket);
    }

    /** Whether a shell finds the program. */
    public static boolean is(String opdracht) {
        return gelukt(opdracht, "--version");
    }

    private static boolean installeerNu(String pakket) {
        return gelukt(APT.toString(), "-o", WACHT_OP_SLOT, "install", "-q", "-y", "--no-install-recommends", pakket);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static boolean gelukt(String... opdracht) {
        try {
            ProcessBuilder builder = new ProcessBuilder(Arrays.asList(opdracht));
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
