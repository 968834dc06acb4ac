package nl.machtigingen;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import nl.machtigingen.formulier.Codelijsten;
import nl.machtigingen.formulier.Formulieren;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelsets;

/** Says whether a folder of rules would be taken, before it is put in force; see {@code docs/regels.md}. */
public final class ControleerRegels {

    private ControleerRegels() {}

    /** Takes one argument: the folder, {@code rules} when it is absent. Ends with 1 when it would be refused. */
    public static void main(String[] args) {
        System.exit(controleer(Path.of(args.length == 0 ? "rules" : args[0]), System.out) ? 0 : 1);
    }

    static boolean controleer(Path map, PrintStream uit) {
        try {
            Formulieren formulieren = Regelsets.lees(
                            map, List.of(Codelijsten.SOORT, Formulieren.SOORT), new ClockConfiguration().clock())
                    .huidig(Formulieren.SOORT);
            formulieren
                    .alle()
                    .forEach(formulier ->
                            uit.println(formulier.code() + ", versie " + formulier.versie() + ": " + formulier.naam()));
            uit.println("De regels in " + map + " zijn goed.");
            return true;
        } catch (OngeldigeRegel e) {
            uit.println("Geweigerd: " + e.getMessage());
            return false;
        }
    }
}
