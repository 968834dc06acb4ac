package nl.machtigingen.portaal;

import java.util.List;
import nl.machtigingen.afhandeling.VerwijderConcept;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;

/** Gives up a request that was not submitted, for good, after the person said that he is sure (S-85). */
final class Annuleerpagina implements Formulier {

    private static final String ZEKER = "zeker";

    private final VerwijderConcept verwijderConcept;
    private final Werkmap werkmap;

    Annuleerpagina(VerwijderConcept verwijderConcept, Werkmap werkmap) {
        this.verwijderConcept = verwijderConcept;
        this.werkmap = werkmap;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        return werkmap.met(
                bezoek,
                Stap.VERZEKERDE,
                begonnen -> Antwoord.Pagina.van(
                        "aanvraag-annuleren", werkmap.waarden(bezoek, begonnen, Stap.VERZEKERDE, invoer, meldingen)));
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        List<Melding> meldingen = new Invoer.Toets(invoer, bezoek.teksten())
                .eis(ZEKER, invoer.aangevinkt(ZEKER), "melding.zeker")
                .meldingen();
        if (!meldingen.isEmpty()) {
            return toon(bezoek, invoer, meldingen);
        }
        try {
            verwijderConcept.verwijder(
                    bezoek.wie(),
                    bezoek.correlatie(),
                    new VerwijderConcept.Bericht(Referenties.van(invoer), bezoek.machtiging()));
        } catch (Weigering e) {
            if (e.code() == Foutcode.STA_001) {
                return new Antwoord.Naar(Stap.uitslag(bezoek.machtiging()));
            }
            throw e;
        }
        return new Antwoord.Naar(Opgeslagenpagina.PAD + "?gedaan=verwijderd");
    }
}
