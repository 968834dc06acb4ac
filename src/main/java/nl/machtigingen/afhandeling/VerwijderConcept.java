package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;

/** Removes a draft, for good: its key goes with it. */
public final class VerwijderConcept {

    private final Referenties referenties;
    private final Eigendom eigendom;
    private final Concepten concepten;
    private final Bijlagestappen bijlagen;
    private final Verantwoording verantwoording;

    VerwijderConcept(
            Referenties referenties,
            Eigendom eigendom,
            Concepten concepten,
            Bijlagestappen bijlagen,
            Verantwoording verantwoording) {
        this.referenties = referenties;
        this.eigendom = eigendom;
        this.concepten = concepten;
        this.bijlagen = bijlagen;
        this.verantwoording = verantwoording;
    }

    /** What is asked. */
    public record Bericht(Referentie referentie, MachtigingId concept) {}

    /** The answer. The same call again gets the same one. */
    public record Ontvangst(CorrelatieId correlatie, MachtigingId machtiging) implements Verantwoording.Antwoord {}

    /** @throws Weigering AUT-005, STA-001, STA-002, VAL-004; then nothing changed */
    public Ontvangst verwijder(Zorgaanbieder aanroeper, CorrelatieId correlatie, Bericht bericht) {
        Verzoek verzoek = new Verzoek(aanroeper, "verwijderConcept", bericht.referentie(), correlatie, bericht);
        return verantwoording.wijziging(verzoek, bericht.concept(), () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
            return referenties.eenmalig(verzoek, Ontvangst.class, () -> {
                Concept concept = eigendom.vergrendeldConcept(aanroeper.agb(), bericht.concept());
                bijlagen.verwijder(concept);
                concepten.verwijder(concept.id());
                verantwoording.gedaan(verzoek, concept.id());
                return new Ontvangst(correlatie, concept.id());
            });
        });
    }
}
