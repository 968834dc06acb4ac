package nl.machtigingen.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Beoordeling;
import org.jspecify.annotations.Nullable;

/** The lines of treatment as they were asked, and as they were granted (S-147). */
final class Prestatielijst {

    private static final String NIETS = "–";

    private Prestatielijst() {}

    /** Absent when the request has no lines. The amounts of a line are totals of that line, so the sums just add (S-101). */
    static Blad.@Nullable Prestatietabel gevraagd(List<Aanvraag.Prestatie> prestaties) {
        if (prestaties.isEmpty()) {
            return null;
        }
        List<Blad.Prestatie> regels = new ArrayList<>();
        for (Aanvraag.Prestatie prestatie : prestaties) {
            regels.add(regel(regels.size() + 1, prestatie));
        }
        BigDecimal honorarium = som(prestaties.stream().map(Aanvraag.Prestatie::honorarium));
        BigDecimal techniekkosten = som(prestaties.stream().map(Aanvraag.Prestatie::techniekkosten));
        return new Blad.Prestatietabel(
                regels,
                prestaties.stream().anyMatch(prestatie -> prestatie.element() != null),
                prestaties.stream()
                        .anyMatch(prestatie -> prestatie.honorarium() != null || prestatie.techniekkosten() != null),
                Nederlands.bedrag(honorarium),
                Nederlands.bedrag(techniekkosten),
                Nederlands.bedrag(honorarium.add(techniekkosten)));
    }

    private static Blad.Prestatie regel(int nummer, Aanvraag.Prestatie prestatie) {
        Bedrag honorarium = prestatie.honorarium();
        Bedrag techniekkosten = prestatie.techniekkosten();
        boolean zonderBedrag = honorarium == null && techniekkosten == null;
        return new Blad.Prestatie(
                Integer.toString(nummer),
                prestatie.code(),
                Objects.toString(prestatie.element(), NIETS),
                Integer.toString(prestatie.aantal()),
                Objects.toString(Nederlands.bedrag(honorarium), NIETS),
                Objects.toString(Nederlands.bedrag(techniekkosten), NIETS),
                zonderBedrag ? NIETS : Nederlands.bedrag(euros(honorarium).add(euros(techniekkosten))));
    }

    /**
     * What the insurer said of each line, in the order of the request; empty when it named no line. A line that it does not name is
     * printed as not named: this document promises nothing that the insurer did not.
     */
    static List<Blad.Toekenning> toegekend(
            List<Beoordeling.Toekenning> toekenningen, List<Aanvraag.Prestatie> prestaties) {
        if (toekenningen.isEmpty()) {
            return List.of();
        }
        List<Blad.Toekenning> regels = new ArrayList<>();
        for (int nummer = 1; nummer <= prestaties.size(); nummer++) {
            regels.addAll(vanRegel(nummer, prestaties.get(nummer - 1), toekenningen));
        }
        toekenningen.stream()
                .filter(toekenning -> toekenning.regel() < 1 || toekenning.regel() > prestaties.size())
                .map(toekenning -> toekenning(toekenning, NIETS))
                .forEach(regels::add);
        return regels;
    }

    private static List<Blad.Toekenning> vanRegel(
            int nummer, Aanvraag.Prestatie prestatie, List<Beoordeling.Toekenning> toekenningen) {
        String gevraagd = Integer.toString(prestatie.aantal());
        List<Blad.Toekenning> genoemd = toekenningen.stream()
                .filter(toekenning -> toekenning.regel() == nummer)
                .map(toekenning -> toekenning(toekenning, gevraagd))
                .toList();
        return genoemd.isEmpty()
                ? List.of(new Blad.Toekenning(
                        Integer.toString(nummer), prestatie.code(), gevraagd, "niet genoemd", NIETS))
                : genoemd;
    }

    private static Blad.Toekenning toekenning(Beoordeling.Toekenning toekenning, String gevraagd) {
        return new Blad.Toekenning(
                Integer.toString(toekenning.regel()),
                toekenning.code(),
                gevraagd,
                toekenning.aantal() == 0 ? "afgewezen" : Integer.toString(toekenning.aantal()),
                Objects.toString(Nederlands.bedrag(toekenning.bedrag()), NIETS));
    }

    private static BigDecimal som(Stream<@Nullable Bedrag> bedragen) {
        return bedragen.map(Prestatielijst::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal euros(@Nullable Bedrag bedrag) {
        return bedrag == null ? BigDecimal.ZERO : bedrag.euros();
    }
}
