package nl.machtigingen.mogelijkheden;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.machtigingen.fout.Weigering;
import org.jspecify.annotations.Nullable;

/** All facts that rules may ask for. Immutable. */
final class Feitencatalogus {

    private final Map<String, Regel> feiten = new LinkedHashMap<>();

    Feitencatalogus(List<Regel> regels) {
        regels.forEach(regel -> feiten.put(regel.feit().naam(), regel));
    }

    /** A fact and how its values are read. */
    record Regel(Feit feit, Feitwaarde.Soort soort) {

        Optional<Feitwaarde> lees(String tekst) {
            return soort.lees(tekst)
                    .filter(waarde -> feit.keuzes().isEmpty() || feit.keuzes().contains(tekst));
        }
    }

    @Nullable
    Regel regel(String naam) {
        return feiten.get(naam);
    }

    Feit feit(String naam) {
        Regel regel = feiten.get(naam);
        if (regel == null) {
            throw new IllegalStateException("a rule asks for a fact that was never declared: " + naam);
        }
        return regel.feit();
    }

    /**
     * Reads what the caller says. A name that is not known is refused instead of passed over: it may be a slip, and then the answer
     * would rest on less than the caller believes.
     *
     * @throws Weigering VAL-001, naming the place
     */
    Feiten lees(List<Vraag.Opgave> opgaven) {
        Map<String, Feitwaarde> waarden = new HashMap<>();
        for (int i = 0; i < opgaven.size(); i++) {
            Vraag.Opgave opgave = opgaven.get(i);
            String veld = "feit[" + (i + 1) + "]";
            Regel regel = feiten.get(opgave.naam());
            if (regel == null) {
                throw Weigering.veld(
                        veld + "/naam", "Dit feit is niet bekend. De documentatie noemt de feiten die er zijn.");
            }
            Feitwaarde waarde = regel.lees(opgave.waarde())
                    .orElseThrow(
                            () -> Weigering.veld(veld + "/waarde", "De waarde past niet bij dit feit. " + vorm(regel)));
            if (waarden.put(opgave.naam(), waarde) != null) {
                throw Weigering.veld(veld + "/naam", "Dit feit staat er meer dan één keer.");
            }
        }
        return new Feiten(waarden);
    }

    private static String vorm(Regel regel) {
        return switch (regel.soort()) {
            case JA_NEE -> "Geef ja of nee.";
            case KEUZE -> "Kies uit: " + String.join(", ", regel.feit().keuzes()) + ".";
            case GETAL -> "Geef een getal van nul of meer, met een punt voor de decimalen.";
            case DATUM -> "Geef een datum als jjjj-mm-dd.";
        };
    }
}
