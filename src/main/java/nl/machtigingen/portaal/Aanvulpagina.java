package nl.machtigingen.portaal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.afhandeling.VulAan;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;

/** Answers the insurer's question, with text, files or both (S-158..S-160). */
final class Aanvulpagina implements Formulier {

    private static final String TEKST = "tekst";

    private final Raadpleeg raadpleeg;
    private final VulAan vulAan;
    private final Bijlagen bijlagen;
    private final Supplier<UUID> ids;

    Aanvulpagina(Raadpleeg raadpleeg, VulAan vulAan, Bijlagen bijlagen, Supplier<UUID> ids) {
        this.raadpleeg = raadpleeg;
        this.vulAan = vulAan;
        this.bijlagen = bijlagen;
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
                || !dossier.machtiging().isAanvulbaar()) {
            throw Weigering.van(Foutcode.STA_001);
        }
        return Antwoord.Pagina.van(
                "aanvullen",
                Map.of(
                        "id", id.toString(),
                        "vraag", Dossierblad.vraag(dossier.geschiedenis()),
                        "megabytes",
                                bijlagen.limiet(dossier.machtiging().aanvraag().zorgsoort())
                                        .megabytes(),
                        "invoer", new Ingevuld(invoer, meldingen),
                        "referentie", Referenties.van(invoer, ids)));
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        String tekst = invoer.tekst(TEKST);
        List<Melding> meldingen = new Invoer.Toets(invoer, bezoek.teksten())
                .hoogstens(TEKST, Intrekpagina.LANGSTE_TEKST)
                .eis(TEKST, !tekst.isEmpty() || !invoer.bestanden().isEmpty(), "melding.tekstOfBestand")
                .meldingen();
        if (!meldingen.isEmpty()) {
            return toon(bezoek, invoer, meldingen);
        }
        MachtigingId id = bezoek.machtiging();
        vulAan.vulAan(
                bezoek.wie(),
                bezoek.correlatie(),
                new VulAan.Bericht(Referenties.van(invoer), id, tekst.isEmpty() ? null : tekst, invoer.bestanden()));
        return new Antwoord.Naar("/portaal/machtigingen/" + id + "?gedaan=aangevuld");
    }
}
