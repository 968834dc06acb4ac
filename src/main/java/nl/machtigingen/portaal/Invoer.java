package nl.machtigingen.portaal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.afhandeling.StroomIn;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.fout.Weigering;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled in. Does not print itself.
 *
 * @param bestanden already received; gone when the request ends, unless an operation kept them
 * @param bericht what came of the file of a form that takes a message instead of attachments; null when there was none
 */
record Invoer(
        Map<String, List<String>> velden,
        List<AangebodenBijlage> bestanden,
        @Nullable Ingelezen bericht) implements Persoonsgegeven {

    /** A message that was read while it came in. */
    sealed interface Ingelezen {

        record Goed(StroomIn.Bericht bericht) implements Ingelezen {}

        record Fout(Weigering weigering) implements Ingelezen {}
    }

    /** Names of the fields that every form has. */
    static final String TOKEN = "token";

    static final String REFERENTIE = "referentie";

    Invoer {
        velden = Map.copyOf(velden);
        bestanden = List.copyOf(bestanden);
    }

    Invoer(Map<String, List<String>> velden, List<AangebodenBijlage> bestanden) {
        this(velden, bestanden, null);
    }

    static Invoer leeg() {
        return new Invoer(Map.of(), List.of());
    }

    /** What stands in the field: without what cannot be seen, line ends as one character; empty when there is nothing. */
    String tekst(String veld) {
        return alles(veld).stream().findFirst().orElse("");
    }

    List<String> alles(String veld) {
        return velden.getOrDefault(veld, List.of()).stream()
                .map(Invoer::leesbaar)
                .toList();
    }

    boolean aangevinkt(String veld) {
        return !tekst(veld).isEmpty();
    }

    /** Only what XML can carry, because an insurer reads it there; the rest came along unseen with what was pasted. */
    private static String leesbaar(String ruw) {
        StringBuilder schoon = new StringBuilder(ruw.length());
        ruw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(teken -> kanInXml(teken) ? teken : ' ')
                .forEach(schoon::appendCodePoint);
        return schoon.toString().strip();
    }

    private static boolean kanInXml(int teken) {
        return teken == '\t'
                || teken == '\n'
                || teken >= 0x20 && !Character.isISOControl(teken) && teken < 0xD800
                || teken >= 0xE000 && teken <= 0xFFFD
                || teken >= 0x10000;
    }

    /** Complaints about one form, gathered as its fields are looked at. */
    static final class Toets {

        private final Invoer invoer;
        private final Teksten teksten;
        private final List<Melding> meldingen = new ArrayList<>();

        Toets(Invoer invoer, Teksten teksten) {
            this.invoer = invoer;
            this.teksten = teksten;
        }

        Toets verplicht(String veld) {
            return eis(veld, !invoer.tekst(veld).isEmpty(), "melding.verplicht");
        }

        /** Counted as the contract counts: characters, not bytes. */
        Toets hoogstens(String veld, int tekens) {
            String tekst = invoer.tekst(veld);
            return eis(veld, tekst.codePointCount(0, tekst.length()) <= tekens, "melding.teLang", tekens);
        }

        Toets eis(String veld, boolean goed, String sleutel, Object... waarden) {
            if (!goed) {
                meldingen.add(new Melding(veld, teksten.van(sleutel, waarden)));
            }
            return this;
        }

        List<Melding> meldingen() {
            return List.copyOf(meldingen);
        }
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
