package nl.machtigingen.formulier;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How much CPU all rules of one dental request with ten prestaties cost: right at once, and with a conflict that must be mended. */
public final class ControleBenchmark {

    private static final int OPWARMEN = 20_000;
    private static final int METINGEN = 200;
    private static final int PER_METING = 100;
    private static final Path GEVALLEN = Path.of("src/test/resources/formulieren");

    private ControleBenchmark() {}

    public static void main(String[] args) {
        Formulier formulier = RegelsFixture.formulier(RegelsFixture.deGeleverde(), "M01");
        System.out.println("| request | p50 µs CPU | p99 µs CPU |");
        System.out.println("| --- | --- | --- |");
        for (String geval : List.of("tien-prestaties", "tien-prestaties-fout")) {
            meet(
                    geval,
                    formulier,
                    RegelsFixture.aanvraag(
                            GEVALLEN.resolve("M01").resolve(geval).resolve("aanvraag.xml")),
                    System.out);
        }
    }

    private static void meet(String naam, Formulier formulier, Feiten feiten, PrintStream uit) {
        int bevindingen = 0;
        for (int i = 0; i < OPWARMEN; i++) {
            bevindingen += controleer(formulier, feiten);
        }
        List<Double> duren = new ArrayList<>();
        for (int i = 0; i < METINGEN; i++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int j = 0; j < PER_METING; j++) {
                bevindingen += controleer(formulier, feiten);
            }
            long einde = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            duren.add((einde - begin) / 1e3 / PER_METING);
        }
        duren.sort(null);
        uit.printf(
                "| %s (%d findings) | %.1f | %.1f |%n",
                naam,
                bevindingen / (OPWARMEN + METINGEN * PER_METING),
                duren.get(METINGEN / 2),
                duren.get(METINGEN * 99 / 100));
    }

    private static int controleer(Formulier formulier, Feiten feiten) {
        return switch (Controle.van(formulier, feiten, "/dienIn/aanvraag")) {
            case Uitslag.Akkoord akkoord -> 0;
            case Uitslag.Onjuist onjuist -> onjuist.gebreken().size();
        };
    }
}
