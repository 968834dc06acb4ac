package nl.machtigingen.portaal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.afhandeling.SlaOp;
import nl.machtigingen.afhandeling.Vragenlijst;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag;

/**
 * The draft on which a request is made: fetched for every page, saved after every step. What somebody saved meanwhile in another window is
 * never overwritten unseen: each form carries the version that it was made from.
 */
final class Werkmap {

    /** The field that carries the version. */
    static final String VERSIE = "versie";

    private final Vragenlijst vragenlijst;
    private final SlaOp slaOp;
    private final Supplier<UUID> ids;

    Werkmap(Vragenlijst vragenlijst, SlaOp slaOp, Supplier<UUID> ids) {
        this.vragenlijst = vragenlijst;
        this.slaOp = slaOp;
        this.ids = ids;
    }

    /**
     * What is to be saved in the place of what there is.
     *
     * @param bijlagen in addition
     * @param zonder files to take out
     */
    record Inhoud(
            Conceptaanvraag aanvraag,
            List<Emailadres> emailadressen,
            List<AangebodenBijlage> bijlagen,
            List<BijlageId> zonder)
            implements Persoonsgegeven {

        static Inhoud van(Conceptaanvraag aanvraag, List<Emailadres> emailadressen) {
            return new Inhoud(aanvraag, emailadressen, List.of(), List.of());
        }

        private boolean isAlIn(Concept concept) {
            return bijlagen.isEmpty()
                    && zonder.isEmpty()
                    && aanvraag.equals(concept.aanvraag())
                    && emailadressen.equals(concept.emailadressen());
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * Goes on with the draft in the address. Once it was submitted, its result is all that is left; a step that comes too early gives way to
     * the one that is open.
     *
     * @param stap the one that is asked for
     */
    Antwoord met(Bezoek bezoek, Stap stap, Function<Begonnen, Antwoord> pagina) {
        bezoek.vereis(Recht.INDIENEN);
        return switch (vragenlijst.toon(bezoek.wie(), bezoek.correlatie(), bezoek.machtiging())) {
            case Vragenlijst.AlIngediend ingediend -> new Antwoord.Naar(Stap.uitslag(ingediend.machtiging()));
            case Begonnen begonnen -> {
                Stap open = Stap.open(begonnen);
                yield open.compareTo(stap) < 0
                        ? new Antwoord.Naar(open.pad(begonnen.concept().id()))
                        : pagina.apply(begonnen);
            }
        };
    }

    /** Saves a new draft. */
    MachtigingId begin(Bezoek bezoek, Invoer invoer, Conceptaanvraag aanvraag) {
        return slaOp.slaOp(
                        bezoek.wie(),
                        bezoek.correlatie(),
                        new SlaOp.Bericht(Referenties.van(invoer), null, aanvraag, List.of(), List.of(), List.of()))
                .machtiging();
    }

    /**
     * Saves, and goes where that leads. The same form again changes nothing; where another window was first, the form is shown again with
     * what is there now.
     *
     * @param naar from the number of the draft to the next address
     */
    Antwoord bewaar(
            Bezoek bezoek,
            Invoer invoer,
            Concept nu,
            Inhoud inhoud,
            Function<MachtigingId, String> naar,
            Formulier formulier) {
        Referentie referentie = Referenties.van(invoer);
        if (inhoud.isAlIn(nu)) {
            return new Antwoord.Naar(naar.apply(nu.id()));
        }
        try {
            slaOp.slaOp(
                    bezoek.wie(),
                    bezoek.correlatie(),
                    new SlaOp.Bericht(
                            referentie,
                            nu.id(),
                            inhoud.aanvraag(),
                            inhoud.bijlagen(),
                            inhoud.zonder(),
                            inhoud.emailadressen()),
                    versie(invoer));
            return new Antwoord.Naar(naar.apply(nu.id()));
        } catch (Weigering e) {
            if (e.code() != Foutcode.STA_001 && e.code() != Foutcode.VAL_004) {
                throw e;
            }
            return intussenGewijzigd(bezoek, invoer, formulier);
        }
    }

    /** What was typed stays; the form is of the draft as it is now. */
    static Antwoord intussenGewijzigd(Bezoek bezoek, Invoer invoer, Formulier formulier) {
        Map<String, List<String>> velden = new HashMap<>(invoer.velden());
        velden.remove(VERSIE);
        velden.remove(Invoer.REFERENTIE);
        return formulier.toon(
                bezoek,
                new Invoer(velden, List.of()),
                List.of(Melding.algemeen(bezoek.teksten().van("melding.intussenGewijzigd"))));
    }

    static boolean isVanNu(Invoer invoer, Concept concept) {
        return versie(invoer) == concept.versie();
    }

    private static int versie(Invoer invoer) {
        try {
            return Integer.parseInt(invoer.tekst(VERSIE));
        } catch (NumberFormatException e) {
            throw Weigering.bericht("Het formulier mist zijn kenmerk. Open de pagina opnieuw.");
        }
    }

    /** What every page of a request shows, and what its forms carry. */
    Map<String, Object> waarden(Bezoek bezoek, Begonnen begonnen, Stap stap, Invoer invoer, List<Melding> meldingen) {
        Concept concept = begonnen.concept();
        String eerdere = invoer.tekst(VERSIE);
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("id", concept.id().toString());
        waarden.put("stappen", Stap.balk(begonnen, stap, bezoek.teksten()));
        waarden.put("stapNu", bezoek.teksten().van("stap." + stap.name()));
        waarden.put("bewaardTot", new Opmaak(bezoek.teksten().taal()).moment(concept.bewaardTot()));
        waarden.put("versienummer", eerdere.isEmpty() ? Integer.toString(concept.versie()) : eerdere);
        waarden.put("referentie", Referenties.van(invoer, ids));
        waarden.put("invoer", new Ingevuld(invoer, meldingen));
        return waarden;
    }
}
