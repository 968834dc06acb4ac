package nl.machtigingen.afhandeling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.formulier.Codelijsten;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.formulier.Formulieren;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.mogelijkheden.Mogelijkheid;
import org.jspecify.annotations.Nullable;

/**
 * What a person of a care provider can choose at one insurer, each by name (S-67). An insurer that takes a whole kind of care offers the
 * forms of that care. About nobody, so no line in the audit trail.
 */
public final class Verstrekkingkeuze {

    private final RaadpleegMogelijkheden mogelijkheden;
    private final Supplier<Formulieren> formulieren;
    private final Supplier<Codelijsten> codes;

    Verstrekkingkeuze(
            RaadpleegMogelijkheden mogelijkheden, Supplier<Formulieren> formulieren, Supplier<Codelijsten> codes) {
        this.mogelijkheden = mogelijkheden;
        this.formulieren = formulieren;
        this.codes = codes;
    }

    /**
     * One thing to choose.
     *
     * @param specialismeNaam where the code list knows it
     * @param naam the code when nobody named it
     */
    public record Keuze(
            Zorgsoort zorgsoort,
            @Nullable String specialisme,
            @Nullable String specialismeNaam,
            String verstrekking,
            String naam) {}

    /**
     * What there is to choose, and how everything else must be asked (S-68).
     *
     * @param verzekeraar his name
     * @param aangesloten whether requests reach him through this gateway
     */
    public record Aanbod(
            String verzekeraar, boolean aangesloten, List<Keuze> keuzes, List<RaadpleegMogelijkheden.Anders> anders) {

        public Aanbod {
            keuzes = List.copyOf(keuzes);
            anders = List.copyOf(anders);
        }
    }

    /** @throws Weigering AUT-005; VAL-003 for an insurer that the rules do not know */
    public Aanbod bij(Zorgaanbieder aanroeper, Uzovi uzovi) {
        RaadpleegMogelijkheden.Overzicht overzicht =
                mogelijkheden.raadpleeg(aanroeper, new RaadpleegMogelijkheden.Vraag(uzovi, null));
        RaadpleegMogelijkheden.PerVerzekeraar verzekeraar =
                overzicht.verzekeraars().getFirst();
        List<Keuze> keuzes = verzekeraar.keuzes().stream()
                .flatMap(keuze -> keuzes(keuze, overzicht.dag()))
                .distinct()
                .toList();
        return new Aanbod(verzekeraar.naam(), verzekeraar.aangesloten(), keuzes, verzekeraar.anders());
    }

    private Stream<Keuze> keuzes(RaadpleegMogelijkheden.Keuze van, LocalDate dag) {
        Mogelijkheid regel = van.mogelijkheid();
        String verstrekking = regel.verstrekking();
        if (verstrekking != null) {
            String naam = van.naam();
            return Stream.of(new Keuze(
                    regel.zorgsoort(),
                    regel.specialisme(),
                    van.specialisme(),
                    verstrekking,
                    naam == null ? verstrekking : naam));
        }
        List<Keuze> keuzes = new ArrayList<>();
        for (Formulier formulier : formulieren.get().alle()) {
            if (formulier.geldigheid().geldtOp(dag)) {
                formulier.doelen().stream()
                        .filter(doel -> doel.zorgsoort() == regel.zorgsoort())
                        .map(doel -> keuze(doel, formulier, dag))
                        .forEach(keuzes::add);
            }
        }
        return keuzes.stream();
    }

    private Keuze keuze(Formulier.Doel doel, Formulier formulier, LocalDate dag) {
        String specialisme = doel.specialisme();
        return new Keuze(
                doel.zorgsoort(),
                specialisme,
                specialisme == null
                        ? null
                        : codes.get().specialisme(specialisme, dag).orElse(null),
                doel.verstrekking(),
                formulier.naam());
    }
}
