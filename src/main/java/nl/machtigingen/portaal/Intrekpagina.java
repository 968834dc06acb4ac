package nl.machtigingen.portaal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.afhandeling.TrekIn;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;

/** Withdraws, with a reason, after the person said that he knows what that means (S-150..S-154). */
final class Intrekpagina implements Formulier {

    static final int LANGSTE_TEKST = 4_000;

    private static final String REDEN = "reden";
    private static final String ZEKER = "zeker";

    private final Raadpleeg raadpleeg;
    private final TrekIn trekIn;
    private final Supplier<UUID> ids;

    Intrekpagina(Raadpleeg raadpleeg, TrekIn trekIn, Supplier<UUID> ids) {
        this.raadpleeg = raadpleeg;
        this.trekIn = trekIn;
        this.ids = ids;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        bezoek.vereis(Recht.INDIENEN);
        MachtigingId id = bezoek.machtiging();
        if (!(raadpleeg.raadpleeg(bezoek.wie(), bezoek.correlatie(), id) instanceof Raadpleeg.Dossier dossier)
                || !dossier.machtiging().isIntrekbaar()) {
            throw Weigering.van(Foutcode.STA_001);
        }
        return Antwoord.Pagina.van(
                "intrekken",
                Map.of(
                        "id", id.toString(),
                        "invoer", new Ingevuld(invoer, meldingen),
                        "referentie", Referenties.van(invoer, ids)));
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        List<Melding> meldingen = new Invoer.Toets(invoer, bezoek.teksten())
                .verplicht(REDEN)
                .hoogstens(REDEN, LANGSTE_TEKST)
                .eis(ZEKER, invoer.aangevinkt(ZEKER), "melding.zeker")
                .meldingen();
        if (!meldingen.isEmpty()) {
            return toon(bezoek, invoer, meldingen);
        }
        MachtigingId id = bezoek.machtiging();
        trekIn.trekIn(
                bezoek.wie(),
                bezoek.correlatie(),
                new TrekIn.Bericht(Referenties.van(invoer), id, invoer.tekst(REDEN)));
        return new Antwoord.Naar("/portaal/machtigingen/" + id + "?gedaan=ingetrokken");
    }
}
