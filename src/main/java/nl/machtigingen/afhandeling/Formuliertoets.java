package nl.machtigingen.afhandeling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.formulier.Beslissing;
import nl.machtigingen.formulier.Controle;
import nl.machtigingen.formulier.Feiten;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.formulier.Formulieren;
import nl.machtigingen.formulier.Uitslag;
import nl.machtigingen.formulier.Vraag;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Toetsing;
import nl.machtigingen.machtiging.Toetsing.Oordeel;
import nl.machtigingen.machtiging.Toetsing.Uitkomst;
import nl.machtigingen.machtiging.Toetsing.Vraagregel;
import nl.machtigingen.mogelijkheden.Toetsuitkomst.Mogelijk;
import org.jspecify.annotations.Nullable;

/** Holds a request against the form that belongs to it, in the version of the day on which it was begun. */
final class Formuliertoets {

    private final Supplier<Formulieren> formulieren;

    /** @param formulieren gives the forms in force; asked once for every request */
    Formuliertoets(Supplier<Formulieren> formulieren) {
        this.formulieren = formulieren;
    }

    /** A request that its form has nothing against, with the version of the form filled in. */
    record Bevonden(Aanvraag aanvraag, Toetsing toetsing) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * Holds it against its form; one to which no form belongs has no questions to answer.
     *
     * @param begonnen the day on which the request was begun
     * @param pad XPath of the request in the message
     * @throws Weigering VAL-002 or BIJ-003 with every finding, VAL-005
     */
    Bevonden toets(Aanvraag aanvraag, Mogelijk mogelijk, Feiten feiten, LocalDate begonnen, String pad) {
        return formulier(aanvraag.formulier(), mogelijk.formulier(), begonnen, pad + "/formulier")
                .map(formulier -> toets(formulier, aanvraag, mogelijk, feiten, pad))
                .orElseGet(() -> zonderFormulier(aanvraag, pad));
    }

    /**
     * Everything that is wrong with a request that is not finished; what is missing is not.
     *
     * @param begonnen the day on which the request was begun
     * @param pad XPath of the request in the message
     */
    List<Bevinding> watNietKlopt(
            Conceptaanvraag aanvraag, Mogelijk mogelijk, Feiten feiten, LocalDate begonnen, String pad) {
        try {
            return formulier(aanvraag.formulier(), mogelijk.formulier(), begonnen, pad + "/formulier")
                    .map(formulier -> Controle.watNietKlopt(formulier, feiten, pad))
                    .orElseGet(() -> zonderVragen(aanvraag.antwoorden().size(), pad));
        } catch (Weigering weigering) {
            return weigering.alsBevindingen(pad + "/formulier");
        }
    }

    private Optional<Formulier> formulier(
            Aanvraag.@Nullable Formulier genoemd, String hoortErbij, LocalDate begonnen, String veld) {
        Formulieren nu = formulieren.get();
        Optional<Formulier> geldend = nu.vanKracht(hoortErbij, begonnen);
        if (genoemd == null) {
            return geldend;
        }
        if (!genoemd.code().equals(hoortErbij)) {
            throw anderFormulier(geldend, veld);
        }
        return switch (nu.versie(genoemd.code(), genoemd.versie(), begonnen)) {
            case Formulieren.Versie.VanKracht vanKracht -> Optional.of(vanKracht.formulier());
            case Formulieren.Versie.NietVanKracht nietVanKracht ->
                throw Weigering.formulierversie(
                        nietVanKracht.wel().map(Formulier::versie).orElse(null), veld + "/versie");
            case Formulieren.Versie.Onbekend onbekend -> throw anderFormulier(geldend, veld);
        };
    }

    private static Weigering anderFormulier(Optional<Formulier> geldend, String veld) {
        String hoortErbij = geldend.map(formulier -> "hoort formulier " + formulier.code() + ".")
                .orElse("hoort geen formulier.");
        String herstel = geldend.map(formulier -> "noem formulier " + formulier.code() + ", of laat het formulier weg")
                .orElse("laat het formulier weg");
        return Weigering.bevindingen(List.of(new Bevinding(
                Foutcode.VAL_002, veld + "/code", "Bij deze verstrekking " + hoortErbij, "S-78", herstel)));
    }

    private static Bevonden toets(
            Formulier formulier, Aanvraag aanvraag, Mogelijk mogelijk, Feiten feiten, String pad) {
        return switch (Controle.van(formulier, feiten, pad)) {
            case Uitslag.Onjuist onjuist -> throw onjuist.weigering();
            case Uitslag.Akkoord akkoord ->
                new Bevonden(
                        aanvraag.metFormulier(new Aanvraag.Formulier(formulier.code(), formulier.versie())),
                        new Toetsing(
                                formulier.naam(),
                                vraagregels(akkoord.gesteld(), aanvraag.antwoorden()),
                                oordeel(akkoord.beslissing(), mogelijk.beslisboomBeslist())));
        };
    }

    private static Bevonden zonderFormulier(Aanvraag aanvraag, String pad) {
        if (!aanvraag.antwoorden().isEmpty()) {
            throw Weigering.bevindingen(zonderVragen(aanvraag.antwoorden().size(), pad));
        }
        return new Bevonden(aanvraag, Toetsing.ZONDER_FORMULIER);
    }

    private static List<Bevinding> zonderVragen(int antwoorden, String pad) {
        return IntStream.rangeClosed(1, antwoorden)
                .mapToObj(nummer -> new Bevinding(
                        Foutcode.VAL_002,
                        pad + "/antwoord[" + nummer + "]",
                        "Bij deze verstrekking hoort geen formulier, en dus geen antwoord.",
                        "S-78",
                        "verwijder het antwoord"))
                .toList();
    }

    private static List<Vraagregel> vraagregels(List<Vraag> gesteld, List<Aanvraag.Antwoord> antwoorden) {
        Map<String, String> waarden = new HashMap<>();
        antwoorden.forEach(antwoord -> waarden.put(antwoord.vraag(), antwoord.waarde()));
        List<Vraagregel> regels = new ArrayList<>();
        for (Vraag vraag : gesteld) {
            String waarde = waarden.get(vraag.id());
            if (waarde != null) {
                regels.add(new Vraagregel(vraag.tekst(), vraag.leesbaar(waarde)));
            }
        }
        return regels;
    }

    private static Oordeel oordeel(Beslissing beslissing, boolean beslissend) {
        return switch (beslissing) {
            case Beslissing.Goedgekeurd goedgekeurd ->
                new Oordeel(Uitkomst.GOEDGEKEURD, goedgekeurd.toelichting(), goedgekeurd.bron(), beslissend);
            case Beslissing.Afgewezen afgewezen ->
                new Oordeel(Uitkomst.AFGEWEZEN, afgewezen.reden(), afgewezen.bron(), beslissend);
            case Beslissing.Voorleggen voorleggen ->
                new Oordeel(Uitkomst.VOORLEGGEN, voorleggen.toelichting(), voorleggen.bron(), beslissend);
        };
    }
}
