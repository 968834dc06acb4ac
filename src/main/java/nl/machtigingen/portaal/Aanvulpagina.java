package nl.machtigingen.portaal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.afhandeling.VulAan;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Fotoverkleiner;
import nl.machtigingen.bijlage.Limiet;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;

/** Answers the insurer's question, with text, files or both (S-158..S-160). */
final class Aanvulpagina implements Formulier {

    private static final String TEKST = "tekst";
    private static final String KLEINER = "kleiner";
    private static final String JA = "ja";

    private final Raadpleeg raadpleeg;
    private final VulAan vulAan;
    private final Bijlagen bijlagen;
    private final Passend passend;
    private final Supplier<UUID> ids;

    Aanvulpagina(Raadpleeg raadpleeg, VulAan vulAan, Bijlagen bijlagen, Fotoverkleiner verkleiner, Supplier<UUID> ids) {
        this.raadpleeg = raadpleeg;
        this.vulAan = vulAan;
        this.bijlagen = bijlagen;
        this.passend = new Passend(bijlagen, verkleiner);
        this.ids = ids;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, new Invoer(Map.of(KLEINER, List.of(JA)), List.of()), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        bezoek.vereis(Recht.INDIENEN);
        MachtigingId id = bezoek.machtiging();
        Raadpleeg.Dossier dossier = aanvulbaar(bezoek, id);
        return Antwoord.Pagina.van(
                "aanvullen",
                Map.of(
                        "id", id.toString(),
                        "vraag", Dossierblad.vraag(dossier.geschiedenis()),
                        "megabytes", limiet(dossier).megabytes(),
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
        try (Ontvangst kleinere = bijlagen.begin(bijlagen.conceptruimte())) {
            List<AangebodenBijlage> bestanden =
                    invoer.aangevinkt(KLEINER) && !invoer.bestanden().isEmpty()
                            ? passend.binnen(limiet(aanvulbaar(bezoek, id)), invoer.bestanden(), kleinere)
                            : invoer.bestanden();
            vulAan.vulAan(
                    bezoek.wie(),
                    bezoek.correlatie(),
                    new VulAan.Bericht(Referenties.van(invoer), id, tekst.isEmpty() ? null : tekst, bestanden));
        }
        return new Antwoord.Naar("/portaal/machtigingen/" + id + "?gedaan=aangevuld");
    }

    private Raadpleeg.Dossier aanvulbaar(Bezoek bezoek, MachtigingId id) {
        if (raadpleeg.raadpleeg(bezoek.wie(), bezoek.correlatie(), id) instanceof Raadpleeg.Dossier dossier
                && dossier.machtiging().isAanvulbaar()) {
            return dossier;
        }
        throw Weigering.van(Foutcode.STA_001);
    }

    private Limiet limiet(Raadpleeg.Dossier dossier) {
        return bijlagen.limiet(dossier.machtiging().aanvraag().zorgsoort());
    }
}
