package nl.machtigingen.portaal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.afhandeling.Instroomlezer;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.fout.Weigering;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a browser sends. Files go to {@code bijlage} while they come in, never to memory or to a disk in the clear, and only behind the
 * fields that say by whom and from which form: those stand before them in every form of ours.
 */
final class Formulierlezer {

    private static final String IN_DELEN = "multipart/form-data";
    private static final int GROOTSTE_VELDEN = 64 * 1024;
    private static final int MEESTE_DELEN = 200;

    private static final Pattern NAAM = Pattern.compile(";\\s*name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern BESTAND = Pattern.compile(";\\s*filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private static final MimeConfig STRENG = MimeConfig.custom()
            .setStrictParsing(true)
            .setMaxLineLen(4_000)
            .setMaxHeaderLen(4_000)
            .setMaxHeaderCount(20)
            .build();

    private final Map<String, List<String>> velden = new HashMap<>();
    private final List<AangebodenBijlage> bestanden = new ArrayList<>();
    private final Opvang opvang;
    private final Predicate<Invoer> vertrouwd;
    private int ruimte = GROOTSTE_VELDEN;
    private Invoer.@Nullable Ingelezen bericht;

    private Formulierlezer(Opvang opvang, Predicate<Invoer> vertrouwd) {
        this.opvang = opvang;
        this.vertrouwd = vertrouwd;
    }

    /**
     * Where files go.
     *
     * @param lezer of the form whose file is a message
     */
    record Opvang(Ontvangst ontvangst, Optional<Instroomlezer> lezer, Aanroep aanroep) {}

    /**
     * Reads a form.
     *
     * @param vertrouwd whether the fields so far show that files may be taken in; when not, the rest is not read
     * @throws Weigering VAL-001 for what is no form; BIJ-001 as in {@link Ontvangst#neemIn}
     */
    static Invoer lees(HttpServletRequest request, Opvang opvang, Predicate<Invoer> vertrouwd) throws IOException {
        Formulierlezer lezer = new Formulierlezer(opvang, vertrouwd);
        String soort = request.getContentType();
        if (soort != null && soort.regionMatches(true, 0, IN_DELEN, 0, IN_DELEN.length())) {
            lezer.leesDelen(request.getInputStream(), soort);
        } else {
            lezer.leesVelden(request);
        }
        return lezer.invoer();
    }

    private Invoer invoer() {
        return new Invoer(velden, bestanden, bericht);
    }

    private void leesVelden(HttpServletRequest request) {
        try {
            request.getParameterMap().forEach((naam, waarden) -> velden.put(naam, Arrays.asList(waarden)));
        } catch (IllegalStateException e) {
            throw geenFormulier();
        }
    }

    private void leesDelen(InputStream request, String soort) throws IOException {
        MimeTokenStream delen = new MimeTokenStream(STRENG);
        delen.parseHeadless(request, soort);
        try {
            String kop = "";
            String mediatype = null;
            int aantal = 0;
            while (delen.getState() != EntityState.T_END_OF_STREAM) {
                switch (delen.next()) {
                    case T_START_BODYPART -> {
                        kop = "";
                        mediatype = null;
                        if (++aantal > MEESTE_DELEN) {
                            throw geenFormulier();
                        }
                    }
                    case T_FIELD -> {
                        Field veld = delen.getField();
                        if (veld.getName().equalsIgnoreCase("Content-Disposition")) {
                            kop = tekst(veld);
                        } else if (veld.getName().equalsIgnoreCase("Content-Type")) {
                            mediatype = veld.getBody();
                        }
                    }
                    case T_BODY -> {
                        if (!leesDeel(kop, mediatype, delen.getInputStream())) {
                            return;
                        }
                    }
                    default -> {
                        // what stands between the parts
                    }
                }
            }
        } catch (MimeException e) {
            throw geenFormulier();
        }
    }

    /** False when it is not to be read, and nothing after it either. */
    private boolean leesDeel(String kop, @Nullable String mediatype, InputStream inhoud) throws IOException {
        String naam = gevonden(NAAM, kop);
        String bestand = gevonden(BESTAND, kop);
        if (naam == null) {
            throw geenFormulier();
        }
        if (bestand == null) {
            velden.computeIfAbsent(naam, nieuw -> new ArrayList<>()).add(veld(inhoud));
            return true;
        }
        if (bestand.isEmpty()) {
            // what a browser sends for a field of files that was left empty
            return inhoud.read() < 0;
        }
        if (!vertrouwd.test(invoer())) {
            return false;
        }
        if (opvang.lezer().isPresent()) {
            bericht = ingelezen(opvang.lezer().get(), inhoud);
            return bericht instanceof Invoer.Ingelezen.Goed;
        }
        bestanden.add(new AangebodenBijlage(opvang.ontvangst().neemIn(inhoud), bestand, mediatype, null));
        return true;
    }

    private Invoer.Ingelezen ingelezen(Instroomlezer lezer, InputStream inhoud) {
        try {
            return new Invoer.Ingelezen.Goed(lezer.lees(inhoud, null, opvang.ontvangst(), opvang.aanroep()));
        } catch (Weigering weigering) {
            return new Invoer.Ingelezen.Fout(weigering);
        }
    }

    private String veld(InputStream inhoud) throws IOException {
        byte[] bytes = inhoud.readNBytes(ruimte + 1);
        ruimte -= bytes.length;
        if (ruimte < 0) {
            throw opvang.lezer().isPresent() ? teGrootOmTePlakken() : geenFormulier();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String tekst(Field veld) {
        return new String(veld.getRaw().toByteArray(), StandardCharsets.UTF_8);
    }

    /** As browsers write it: only a quote and line ends are escaped, as in an address. */
    private static @Nullable String gevonden(Pattern wat, String kop) {
        Matcher gevonden = wat.matcher(kop);
        return gevonden.find()
                ? gevonden.group(1).replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
                : null;
    }

    private static Weigering teGrootOmTePlakken() {
        return Weigering.bericht("De tekst is te groot om te plakken. Ga terug en kies het bestand.");
    }

    private static Weigering geenFormulier() {
        return Weigering.bericht("Het formulier kwam niet geheel aan, of is te groot. Probeer het opnieuw.");
    }
}
