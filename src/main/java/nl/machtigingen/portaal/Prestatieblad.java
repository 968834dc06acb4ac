package nl.machtigingen.portaal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.machtigingen.afhandeling.Vragenlijst.Blad;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.formulier.Prestatiecode;
import nl.machtigingen.formulier.Uitslag;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.machtiging.Aanvraag;
import org.jspecify.annotations.Nullable;

/**
 * The treatments as their page shows them, with what the rules say beside the line that it is about (S-98). Does not print itself.
 *
 * @param algemeen findings about no line in particular
 * @param samen the smallest change that mends all of them; empty when there is none
 * @param codes what may be chosen (S-96)
 * @param metElement whether any of the codes has an element, as a whole column
 * @param metTechniek whether any of them has costs of materials and technique (S-99)
 */
record Prestatieblad(
        List<Regel> regels,
        Regel nieuw,
        String som,
        List<Bezwaar> algemeen,
        String samen,
        List<Code> codes,
        boolean metElement,
        boolean metTechniek)
        implements Persoonsgegeven {

    private static final Pattern OP_REGEL = Pattern.compile("/prestatie(?:\\[([0-9]+)])?(/.*)?");
    private static final String ANTWOORD = "/antwoord";

    /** A line as it was typed, or as it would be. */
    record Getypt(String code, String aantal, String element, String honorarium, String techniek)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @param fouten by field, what cannot be read */
    record Regels(List<Getypt> getypt, Getypt nieuw, Map<String, String> fouten) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * A line.
     *
     * @param nr from one, or {@code nieuw}: the end of the names of its fields
     * @param bezwaren what the rules have against it
     */
    record Regel(
            String nr,
            Getypt getypt,
            String omschrijving,
            boolean techniek,
            String totaal,
            List<Bezwaar> bezwaren,
            Map<String, String> fouten)
            implements Persoonsgegeven {

        public String fout(String veld) {
            return fouten.getOrDefault(veld + "-" + nr, "");
        }

        public boolean heeftFouten() {
            return fouten.keySet().stream().anyMatch(veld -> veld.endsWith("-" + nr));
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @param herstel how to mend it; empty when nobody knows */
    record Bezwaar(String tekst, String herstel) {}

    record Code(String code, String omschrijving) {}

    static List<Getypt> getypt(List<Aanvraag.Prestatie> prestaties) {
        return prestaties.stream()
                .map(een -> new Getypt(
                        een.code(),
                        Integer.toString(een.aantal()),
                        een.element() == null ? "" : een.element(),
                        bedrag(een.honorarium()),
                        bedrag(een.techniekkosten())))
                .toList();
    }

    private static String bedrag(@Nullable Bedrag bedrag) {
        return bedrag == null ? "" : bedrag.toString().replace('.', ',');
    }

    static Map<String, String> perVeld(List<Melding> meldingen) {
        Map<String, String> perVeld = new LinkedHashMap<>();
        meldingen.forEach(melding -> perVeld.putIfAbsent(melding.veld(), melding.tekst()));
        return perVeld;
    }

    static Prestatieblad van(Blad blad, Regels van, Teksten teksten) {
        return new Schrijver(blad, van, new Opmaak(teksten.taal())).blad();
    }

    /** What the rules have against the treatments, so that one cannot go on. */
    static boolean heeftBezwaren(Blad blad) {
        return blad.uitslag() instanceof Uitslag.Onjuist onjuist
                && onjuist.gebreken().stream().anyMatch(een -> isVanPrestaties(een.bevinding()));
    }

    private static boolean isVanPrestaties(Bevinding bevinding) {
        return bevinding.veld() == null || !bevinding.veld().startsWith(ANTWOORD);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }

    private static final class Schrijver {

        private final Blad blad;
        private final Regels van;
        private final Opmaak opmaak;
        private final Map<String, Prestatiecode> codes;
        private final Map<Integer, List<Bezwaar>> perRegel = new LinkedHashMap<>();
        private final List<Bezwaar> algemeen = new ArrayList<>();
        private String samen = "";
        private BigDecimal som = BigDecimal.ZERO;

        Schrijver(Blad blad, Regels van, Opmaak opmaak) {
            this.blad = blad;
            this.van = van;
            this.opmaak = opmaak;
            this.codes = blad.formulier()
                    .prestaties(blad.feiten().uzovi(), blad.feiten().dag());
        }

        Prestatieblad blad() {
            boolean zoalsOpgeslagen = getypt(blad.feiten().prestaties()).equals(van.getypt());
            // Of what was typed and not saved the rules have not seen anything yet.
            if (zoalsOpgeslagen && blad.uitslag() instanceof Uitslag.Onjuist onjuist) {
                onjuist.gebreken().stream()
                        .map(Uitslag.Gebrek::bevinding)
                        .filter(Prestatieblad::isVanPrestaties)
                        .forEach(this::verdeel);
                samen = perRegel.size() + algemeen.size() > 1
                        ? onjuist.prestatiesSamen().tekst()
                        : "";
            }
            List<Regel> regels = new ArrayList<>();
            for (int i = 1; i <= van.getypt().size(); i++) {
                regels.add(regel(i, van.getypt().get(i - 1), zoalsOpgeslagen));
            }
            return new Prestatieblad(
                    regels,
                    new Regel("nieuw", van.nieuw(), "", true, "", List.of(), van.fouten()),
                    zoalsOpgeslagen && !regels.isEmpty() ? opmaak.som(som) : "",
                    algemeen,
                    samen,
                    codes.values().stream()
                            .map(code -> new Code(code.code(), code.omschrijving()))
                            .toList(),
                    codes.values().stream().anyMatch(Prestatiecode::element)
                            || van.getypt().stream()
                                    .anyMatch(een -> !een.element().isEmpty()),
                    codes.values().stream().anyMatch(Prestatiecode::techniek)
                            || van.getypt().stream()
                                    .anyMatch(een -> !een.techniek().isEmpty()));
        }

        private void verdeel(Bevinding bevinding) {
            String herstel = bevinding.herstel();
            Bezwaar bezwaar = new Bezwaar(bevinding.omschrijving(), herstel == null ? "" : herstel);
            Matcher plaats = OP_REGEL.matcher(bevinding.veld() == null ? "" : bevinding.veld());
            if (plaats.matches()) {
                int regel = plaats.group(1) == null ? 1 : Integer.parseInt(plaats.group(1));
                perRegel.computeIfAbsent(regel, nieuw -> new ArrayList<>()).add(bezwaar);
            } else {
                algemeen.add(bezwaar);
            }
        }

        private Regel regel(int nr, Getypt getypt, boolean zoalsOpgeslagen) {
            Prestatiecode code = codes.get(getypt.code());
            return new Regel(
                    Integer.toString(nr),
                    getypt,
                    code == null ? "" : code.omschrijving(),
                    code == null || code.techniek() || !getypt.techniek().isEmpty(),
                    zoalsOpgeslagen ? totaal(blad.feiten().prestaties().get(nr - 1)) : "",
                    perRegel.getOrDefault(nr, List.of()),
                    van.fouten());
        }

        private String totaal(Aanvraag.Prestatie prestatie) {
            if (prestatie.honorarium() == null && prestatie.techniekkosten() == null) {
                return "";
            }
            BigDecimal totaal = euros(prestatie.honorarium()).add(euros(prestatie.techniekkosten()));
            som = som.add(totaal);
            return opmaak.som(totaal);
        }

        private static BigDecimal euros(@Nullable Bedrag bedrag) {
            return bedrag == null ? BigDecimal.ZERO : bedrag.euros();
        }
    }
}
