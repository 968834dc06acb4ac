package nl.machtigingen.formulier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.machtigingen.xml.Expression;
import org.jspecify.annotations.Nullable;

/** A check on the prestaties together: the four documented kinds (D55). The number of a code that is absent is zero. */
sealed interface Jvc {

    /** A number of the sources, or {@code aanname}. */
    String bron();

    /** Under which the check holds; looks at answers and facts only. */
    @Nullable
    Expression wanneer();

    boolean klopt(ToIntFunction<String> aantal);

    /** The codes whose numbers decide, those first that a finding points at. */
    Set<String> codes();

    /** What is wrong, in Dutch. */
    String omschrijving(ToIntFunction<String> aantal);

    /** The same as data, for whoever checks beforehand. */
    Jvcregel regel();

    /** Codes that exclude another. */
    record MagNietMet(
            String code,
            Set<String> met,
            String bron,
            @Nullable Expression wanneer) implements Jvc {
        @Override
        public boolean klopt(ToIntFunction<String> aantal) {
            return aantal.applyAsInt(code) == 0 || met.stream().noneMatch(ander -> aantal.applyAsInt(ander) > 0);
        }

        @Override
        public Set<String> codes() {
            return metEerst(code, met);
        }

        @Override
        public String omschrijving(ToIntFunction<String> aantal) {
            List<String> aanwezig =
                    met.stream().filter(ander -> aantal.applyAsInt(ander) > 0).toList();
            return code + " kan niet samen met " + String.join(" en ", aanwezig) + " worden aangevraagd.";
        }

        @Override
        public Jvcregel regel() {
            return new Jvcregel(
                    Jvcregel.Soort.MAG_NIET_MET,
                    List.of(code),
                    List.copyOf(met),
                    null,
                    null,
                    tekst(wanneer),
                    code + " kan niet samen met " + String.join(" of ", met) + " worden aangevraagd.",
                    bron);
        }
    }

    /** A code that asks for at least one of a set. */
    record VerplichtMet(
            String code,
            Set<String> eenVan,
            String bron,
            @Nullable Expression wanneer) implements Jvc {
        @Override
        public boolean klopt(ToIntFunction<String> aantal) {
            return aantal.applyAsInt(code) == 0 || eenVan.stream().anyMatch(ander -> aantal.applyAsInt(ander) > 0);
        }

        @Override
        public Set<String> codes() {
            return metEerst(code, eenVan);
        }

        @Override
        public String omschrijving(ToIntFunction<String> aantal) {
            return code + " kan alleen samen met " + String.join(" of ", eenVan) + " worden aangevraagd.";
        }

        @Override
        public Jvcregel regel() {
            return new Jvcregel(
                    Jvcregel.Soort.VERPLICHT_MET,
                    List.of(code),
                    List.copyOf(eenVan),
                    null,
                    null,
                    tekst(wanneer),
                    omschrijving(geen -> 0),
                    bron);
        }
    }

    /** How often a code may and must be there. */
    record MinMax(
            String code,
            int min,
            int max,
            String bron,
            @Nullable Expression wanneer) implements Jvc {
        @Override
        public boolean klopt(ToIntFunction<String> aantal) {
            int n = aantal.applyAsInt(code);
            return n >= min && n <= max;
        }

        @Override
        public Set<String> codes() {
            return Set.of(code);
        }

        @Override
        public String omschrijving(ToIntFunction<String> aantal) {
            return aantal.applyAsInt(code) < min ? teWeinig() : teVeel();
        }

        private String teWeinig() {
            return code + " is ten minste " + min + " keer nodig.";
        }

        private String teVeel() {
            return code + " kan ten hoogste " + max + " keer worden aangevraagd.";
        }

        @Override
        public Jvcregel regel() {
            boolean begrensd = max < Jvcregel.ONBEGRENSD;
            return new Jvcregel(
                    Jvcregel.Soort.MIN_MAX,
                    List.of(code),
                    List.of(),
                    min == 0 ? null : min,
                    begrensd ? max : null,
                    tekst(wanneer),
                    min == 0 ? teVeel() : begrensd ? teWeinig() + " " + teVeel() : teWeinig(),
                    bron);
        }
    }

    /** How often some codes may be there together. */
    record GecombineerdeMax(
            Set<String> codes,
            int max,
            String bron,
            @Nullable Expression wanneer) implements Jvc {
        @Override
        public boolean klopt(ToIntFunction<String> aantal) {
            long som = 0;
            for (String code : codes) {
                som += aantal.applyAsInt(code);
            }
            return som <= max;
        }

        @Override
        public String omschrijving(ToIntFunction<String> aantal) {
            return String.join(" en ", codes) + " kunnen samen ten hoogste " + max + " keer worden aangevraagd.";
        }

        @Override
        public Jvcregel regel() {
            return new Jvcregel(
                    Jvcregel.Soort.GECOMBINEERDE_MAX,
                    List.copyOf(codes),
                    List.of(),
                    null,
                    max,
                    tekst(wanneer),
                    omschrijving(geen -> 0),
                    bron);
        }
    }

    private static @Nullable String tekst(@Nullable Expression wanneer) {
        return wanneer == null ? null : wanneer.toString();
    }

    private static Set<String> metEerst(String code, Set<String> anderen) {
        Set<String> alle = new LinkedHashSet<>();
        alle.add(code);
        alle.addAll(anderen);
        return alle;
    }
}
