package nl.machtigingen.formulier;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.mogelijkheden.Antwoordtermijn;
import nl.machtigingen.mogelijkheden.Antwoordtermijn.Verwachting;
import nl.machtigingen.mogelijkheden.Mogelijkheden;
import nl.machtigingen.mogelijkheden.Regelfixture;
import nl.machtigingen.mogelijkheden.Toetsuitkomst;
import nl.machtigingen.mogelijkheden.Toetsvraag;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What all rules of one dental request cost that is submitted: who may ask it of whom, which form, the path of its questions, answers,
 * codes, JVC's, the smallest change that mends them, the decision, and before when the insurer answers. Made by JMH, so public and open.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
// of its own: Maven starts us with half a compiler
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class ControleBenchmark {

    private static final Path GEVALLEN = Path.of("src/test/resources/formulieren/M01");
    private static final AgbCode PRAKTIJK = new AgbCode("12000001");
    private static final AgbCode TANDARTS = new AgbCode("12000101");
    private static final int TWINTIG = 20;

    private final Mogelijkheden mogelijkheden = Regelfixture.geleverd().mogelijkheden();
    private final Antwoordtermijn antwoordtermijn = Regelfixture.geleverd().antwoordtermijn();
    private final Formulieren formulieren = RegelsFixture.deGeleverde();
    private Feiten feiten = aanvraag("tien-prestaties");

    /** Ten prestaties and nothing wrong; the same with two conflicts; everything wrong at once. */
    @Param({"tien-prestaties", "tien-prestaties-fout", "twintig-fouten"})
    public String geval = "tien-prestaties";

    /** Settings of JMH may follow, for instance {@code -f 1 -wi 3 -i 3}. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(ControleBenchmark.class.getName())
                        .addProfiler(Cputijd.Profiler.class.getName())
                        .build())
                .run();
    }

    /** Reads the request, and sees that it is what its name says: rules change. */
    @Setup
    public void lees() {
        feiten = aanvraag(geval);
        int gebreken = switch (oordeel().uitslag()) {
            case Uitslag.Akkoord akkoord -> 0;
            case Uitslag.Onjuist onjuist -> onjuist.gebreken().size();
        };
        boolean klopt = switch (geval) {
            case "tien-prestaties" -> gebreken == 0;
            case "twintig-fouten" -> gebreken >= TWINTIG;
            default -> gebreken > 0;
        };
        if (!klopt) {
            throw new IllegalStateException(geval + " has " + gebreken + " findings");
        }
        System.out.println(geval + ": " + gebreken + " findings");
    }

    /** What the rules came to. Given to JMH, so that none of it is left out. */
    public record Oordeel(Toetsuitkomst mogelijk, Uitslag uitslag, Optional<Verwachting> antwoord) {}

    @Benchmark
    public Oordeel alleRegels(Cputijd cputijd) {
        long begin = cputijd.nu();
        Oordeel oordeel = oordeel();
        cputijd.noteer(begin);
        return oordeel;
    }

    private Oordeel oordeel() {
        Toetsuitkomst mogelijk = mogelijkheden.toets(new Toetsvraag(
                PRAKTIJK,
                TANDARTS,
                feiten.uzovi(),
                Zorgsoort.MONDZORG,
                null,
                "M01",
                new Peildatum(feiten.dag()),
                feiten.dag()));
        if (!(mogelijk instanceof Toetsuitkomst.Mogelijk)) {
            throw new IllegalStateException("not possible: " + mogelijk);
        }
        Formulier formulier =
                formulieren.zoek(Zorgsoort.MONDZORG, null, "M01", feiten.dag()).orElseThrow();
        return new Oordeel(
                mogelijk,
                Controle.van(formulier, feiten, "/dienIn/aanvraag"),
                antwoordtermijn.van(
                        feiten.uzovi(),
                        Zorgsoort.MONDZORG,
                        feiten.dag()
                                .atTime(10, 0)
                                .atZone(ZoneId.of("Europe/Amsterdam"))
                                .toInstant()));
    }

    private static Feiten aanvraag(String geval) {
        return RegelsFixture.aanvraag(GEVALLEN.resolve(geval).resolve("aanvraag.xml"));
    }
}
