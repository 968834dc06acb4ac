package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.formulier.Codelijsten;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.formulier.Formulieren;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.mogelijkheden.Kanaal;
import nl.machtigingen.mogelijkheden.Mogelijkheden;
import nl.machtigingen.mogelijkheden.Mogelijkheid;
import nl.machtigingen.mogelijkheden.Zorgverzekeraar;
import nl.machtigingen.regelset.Regelsets;
import nl.machtigingen.register.Register;
import org.jspecify.annotations.Nullable;

/** Says what a care provider may ask of which insurer, and how else (S-15, S-40..S-55, S-67..S-70). About nobody, so no line in the audit trail. */
public final class RaadpleegMogelijkheden {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Mogelijkheden mogelijkheden;
    private final Regelsets regels;
    private final Register register;
    private final Clock clock;

    RaadpleegMogelijkheden(Mogelijkheden mogelijkheden, Regelsets regels, Register register, Clock clock) {
        this.mogelijkheden = mogelijkheden;
        this.regels = regels;
        this.register = register;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param uzovi only of this insurer; absent for all
     * @param zorgsoort only this kind of care; absent for all
     */
    public record Vraag(@Nullable Uzovi uzovi, @Nullable Zorgsoort zorgsoort) {}

    /** The insurers, in the order of the rule files, as things are on that day. */
    public record Overzicht(LocalDate dag, List<PerVerzekeraar> verzekeraars) {

        public Overzicht {
            verzekeraars = List.copyOf(verzekeraars);
        }
    }

    /**
     * What one insurer takes.
     *
     * @param aangesloten whether requests reach it through this gateway
     * @param keuzes what is possible; empty when everything goes another way
     */
    public record PerVerzekeraar(
            Uzovi uzovi, String naam, boolean aangesloten, List<Keuze> keuzes, List<Anders> anders) {

        public PerVerzekeraar {
            keuzes = List.copyOf(keuzes);
            anders = List.copyOf(anders);
        }
    }

    /**
     * One thing that is possible.
     *
     * @param naam of the verstrekking, or of its form
     * @param formulier the version of today; absent where there is no such form
     */
    public record Keuze(
            Mogelijkheid mogelijkheid,
            @Nullable String specialisme,
            @Nullable String naam,
            @Nullable Formulier formulier) {}

    /**
     * The other way.
     *
     * @param deels whether some of this kind of care is possible, and the way is for the rest (S-68)
     */
    public record Anders(Zorgsoort zorgsoort, boolean deels, Kanaal kanaal) {}

    /**
     * Every insurer that takes something from this kind of care provider, or the one that was named, whatever it takes.
     *
     * @throws Weigering AUT-005; VAL-003 for an insurer that the rules do not know
     */
    public Overzicht raadpleeg(Zorgaanbieder aanroeper, Vraag vraag) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        LocalDate dag = LocalDate.ofInstant(clock.instant(), NEDERLAND);
        Uzovi genoemd = vraag.uzovi();
        if (genoemd != null && mogelijkheden.verzekeraar(genoemd).isEmpty()) {
            throw Weigering.uzoviOnbekend("/raadpleegMogelijkheden/uzovi");
        }
        Set<Uzovi> aangesloten = register.aangesloten();
        List<PerVerzekeraar> verzekeraars = new ArrayList<>();
        perVerzekeraar(aanroeper.agb(), genoemd, dag).forEach((uzovi, regels) -> {
            List<Mogelijkheid> gevraagd = regels.stream()
                    .filter(regel -> vraag.zorgsoort() == null || regel.zorgsoort() == vraag.zorgsoort())
                    .toList();
            boolean neemtIetsAan = regels.stream().anyMatch(RaadpleegMogelijkheden::kan);
            if (genoemd != null || neemtIetsAan && !gevraagd.isEmpty()) {
                verzekeraars.add(new PerVerzekeraar(
                        uzovi,
                        naam(uzovi),
                        aangesloten.contains(uzovi),
                        keuzes(gevraagd, dag),
                        anders(uzovi, gevraagd)));
            }
        });
        return new Overzicht(dag, verzekeraars);
    }

    private Map<Uzovi, List<Mogelijkheid>> perVerzekeraar(AgbCode agb, @Nullable Uzovi genoemd, LocalDate dag) {
        Map<Uzovi, List<Mogelijkheid>> gevonden = new LinkedHashMap<>();
        if (genoemd != null) {
            gevonden.put(genoemd, new ArrayList<>());
        }
        mogelijkheden
                .van(agb, genoemd, null, dag)
                .forEach(regel -> gevonden.computeIfAbsent(regel.uzovi(), uzovi -> new ArrayList<>())
                        .add(regel));
        return gevonden;
    }

    private String naam(Uzovi uzovi) {
        return mogelijkheden.verzekeraar(uzovi).map(Zorgverzekeraar::naam).orElse(uzovi.waarde());
    }

    private List<Keuze> keuzes(List<Mogelijkheid> gevraagd, LocalDate dag) {
        Formulieren formulieren = regels.huidig(Formulieren.SOORT);
        Codelijsten codes = regels.huidig(Codelijsten.SOORT);
        return gevraagd.stream()
                .filter(RaadpleegMogelijkheden::kan)
                .map(regel -> {
                    String specialisme = regel.specialisme();
                    Optional<Formulier> formulier = formulier(formulieren, regel, dag);
                    return new Keuze(
                            regel,
                            specialisme == null
                                    ? null
                                    : codes.specialisme(specialisme, dag).orElse(null),
                            Optional.ofNullable(regel.naam())
                                    .or(() -> formulier.map(Formulier::naam))
                                    .orElse(null),
                            formulier.orElse(null));
                })
                .toList();
    }

    /** A form that the line names goes before the one that the care leads to (S-78). */
    private static Optional<Formulier> formulier(Formulieren formulieren, Mogelijkheid regel, LocalDate dag) {
        String code = regel.formulier();
        String verstrekking = regel.verstrekking();
        if (code == null || verstrekking == null) {
            return Optional.empty();
        }
        return formulieren
                .vanKracht(code, dag)
                .or(() -> formulieren.zoek(regel.zorgsoort(), regel.specialisme(), verstrekking, dag));
    }

    private List<Anders> anders(Uzovi uzovi, List<Mogelijkheid> gevraagd) {
        List<Anders> wegen = new ArrayList<>();
        for (Zorgsoort soort : Zorgsoort.values()) {
            List<Mogelijkheid> vanSoort = gevraagd.stream()
                    .filter(regel -> regel.zorgsoort() == soort)
                    .toList();
            boolean alles = vanSoort.stream().anyMatch(RaadpleegMogelijkheden::isAlles);
            if (!vanSoort.isEmpty() && !alles) {
                wegen.add(new Anders(
                        soort,
                        vanSoort.stream().anyMatch(RaadpleegMogelijkheden::kan),
                        mogelijkheden.anderKanaal(uzovi, soort)));
            }
        }
        return wegen;
    }

    private static boolean kan(Mogelijkheid regel) {
        return regel.kanaal().soort() == Kanaal.Soort.PORTAAL;
    }

    /** Whether nothing of this kind of care is left for another way. */
    private static boolean isAlles(Mogelijkheid regel) {
        return kan(regel) && regel.specialisme() == null && regel.verstrekking() == null;
    }
}
