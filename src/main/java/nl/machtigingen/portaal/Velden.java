package nl.machtigingen.portaal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import org.jspecify.annotations.Nullable;

/** Reads values as people type them; what cannot be read becomes a complaint at its field. For one form. */
final class Velden {

    private static final Pattern DAG = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final Pattern BEDRAG =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})*(,[0-9]{1,2})?|[0-9]+([.,][0-9]{1,2})?");
    private static final int VROEGSTE_JAAR = 1900;
    private static final int LAATSTE_JAAR = 2200;

    private final Invoer invoer;
    private final Invoer.Toets toets;

    Velden(Invoer invoer, Invoer.Toets toets) {
        this.invoer = invoer;
        this.toets = toets;
    }

    <W> @Nullable W waarde(String veld, Function<String, W> naar, String sleutel) {
        String tekst = invoer.tekst(veld);
        if (tekst.isEmpty()) {
            return null;
        }
        try {
            return naar.apply(tekst);
        } catch (OngeldigeWaarde | NumberFormatException e) {
            toets.eis(veld, false, sleutel);
            return null;
        }
    }

    @Nullable
    LocalDate dag(String veld) {
        String tekst = invoer.tekst(veld);
        LocalDate dag = dagUit(tekst);
        toets.eis(veld, tekst.isEmpty() || dag != null, "melding.datum");
        return dag;
    }

    @Nullable
    Bedrag bedrag(String veld) {
        return waarde(veld, Velden::bedragUit, "melding.bedrag");
    }

    <E extends Enum<E>> @Nullable E keuze(String veld, E[] keuzen) {
        String tekst = invoer.tekst(veld);
        E gekozen = Arrays.stream(keuzen)
                .filter(een -> een.name().equals(tekst))
                .findAny()
                .orElse(null);
        toets.eis(veld, tekst.isEmpty() || gekozen != null, "melding.keuze");
        return gekozen;
    }

    /** As browsers send a day, and as people type it. */
    static @Nullable LocalDate dagUit(String tekst) {
        try {
            Matcher getypt = DAG.matcher(tekst);
            LocalDate dag = getypt.matches()
                    ? LocalDate.of(
                            Integer.parseInt(getypt.group(3)),
                            Integer.parseInt(getypt.group(2)),
                            Integer.parseInt(getypt.group(1)))
                    : LocalDate.parse(tekst);
            return dag.getYear() < VROEGSTE_JAAR || dag.getYear() > LAATSTE_JAAR ? null : dag;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** With a comma or a point before the cents; points between thousands only with a comma or in threes. */
    private static Bedrag bedragUit(String tekst) {
        String kaal = tekst.replace("€", "").replace("\u00a0", "").replace(" ", "");
        if (!BEDRAG.matcher(kaal).matches()) {
            throw new NumberFormatException("no amount");
        }
        boolean metKomma = kaal.contains(",");
        boolean duizendtallen = kaal.matches("[0-9]{1,3}(\\.[0-9]{3})+");
        return new Bedrag(
                new BigDecimal(metKomma || duizendtallen ? kaal.replace(".", "").replace(',', '.') : kaal));
    }
}
