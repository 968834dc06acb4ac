package nl.machtigingen.portaal;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.ControleerAanvraag;
import nl.machtigingen.afhandeling.ControleerVerzekering;
import nl.machtigingen.afhandeling.DienIn;
import nl.machtigingen.afhandeling.HaalBijlage;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden;
import nl.machtigingen.afhandeling.SlaOp;
import nl.machtigingen.afhandeling.Verstrekkingkeuze;
import nl.machtigingen.afhandeling.VerwijderConcept;
import nl.machtigingen.afhandeling.Vragenlijst;
import nl.machtigingen.afhandeling.Zoek;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Fotoverkleiner;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;

/** The pages on which a request is made, and their addresses. */
record Aanvraagpaginas(
        Patientpagina patient,
        Verzekerdepagina verzekerde,
        Verstrekkingpagina verstrekking,
        Vragenpagina vragen,
        Bijlagenpagina bijlagen,
        Prestatiepagina prestaties,
        Overzichtpagina overzicht,
        Uitslagpagina uitslag,
        Opgeslagenpagina opgeslagen,
        Annuleerpagina annuleren,
        Mogelijkhedenpagina mogelijkheden,
        Werkmap werkmap) {

    /** What the steps ask together: who lacks one could begin, and not go on. */
    static final Set<Recht> RECHTEN = Set.of(Recht.INDIENEN, Recht.COV, Recht.RAADPLEGEN);

    private static final String EEN = Stap.AANVRAGEN + "/{id}";

    /** The operations behind them. */
    record Operaties(
            ControleerVerzekering controleerVerzekering,
            Verstrekkingkeuze verstrekkingkeuze,
            Vragenlijst vragenlijst,
            SlaOp slaOp,
            VerwijderConcept verwijderConcept,
            ControleerAanvraag controleerAanvraag,
            DienIn dienIn,
            Raadpleeg raadpleeg,
            RaadpleegMogelijkheden mogelijkheden,
            Zoek zoek,
            HaalBijlage haalBijlage) {}

    static Aanvraagpaginas van(
            Operaties operaties,
            Bijlagen bijlagen,
            Fotoverkleiner verkleiner,
            PortaalSettings settings,
            Supplier<UUID> ids,
            Clock clock) {
        Werkmap werkmap = new Werkmap(operaties.vragenlijst(), operaties.slaOp(), ids);
        return new Aanvraagpaginas(
                new Patientpagina(operaties.controleerVerzekering(), werkmap, ids, clock),
                new Verzekerdepagina(operaties.controleerVerzekering(), werkmap, clock),
                new Verstrekkingpagina(operaties.verstrekkingkeuze(), werkmap),
                new Vragenpagina(werkmap, verkleiner),
                new Bijlagenpagina(werkmap, operaties.haalBijlage(), bijlagen, verkleiner),
                new Prestatiepagina(werkmap),
                new Overzichtpagina(
                        operaties.controleerAanvraag(),
                        operaties.controleerVerzekering(),
                        operaties.dienIn(),
                        werkmap,
                        ids),
                new Uitslagpagina(operaties.raadpleeg()),
                new Opgeslagenpagina(operaties.zoek(), operaties.slaOp().bewaartermijn(), settings),
                new Annuleerpagina(operaties.verwijderConcept(), werkmap),
                new Mogelijkhedenpagina(operaties.mogelijkheden()),
                werkmap);
    }

    PortaalConfiguration.Adressen bij(PortaalConfiguration.Adressen adressen) {
        return adressen.pagina(Stap.AANVRAGEN, "controleerVerzekering", patient::toon)
                .formulier(Stap.AANVRAGEN, "controleerVerzekering", patient)
                .pagina(EEN, "raadpleeg", this::verder)
                .pagina(EEN + "/verder/{stap}", "raadpleeg", this::verder)
                .pagina(EEN + "/verzekerde", "controleerVerzekering", verzekerde::toon)
                .formulier(EEN + "/verzekerde", "slaOp", verzekerde)
                .pagina(EEN + "/verstrekking", "raadpleeg", verstrekking::toon)
                .formulier(EEN + "/verstrekking", "slaOp", verstrekking)
                .pagina(EEN + "/vragen", "raadpleeg", vragen::toon)
                .formulier(EEN + "/vragen", "slaOp", vragen)
                .pagina(EEN + "/bijlagen", "raadpleeg", bijlagen::toon)
                .formulier(EEN + "/bijlagen", "slaOp", bijlagen)
                .pagina(EEN + "/bijlagen/{bijlage}/kleiner", "haalBijlage", bijlagen::voorbeeld)
                .pagina(EEN + "/bijlagen/{bijlage}/kleiner.jpg", "haalBijlage", bijlagen::beeld)
                .pagina(EEN + "/prestaties", "raadpleeg", prestaties::toon)
                .formulier(EEN + "/prestaties", "slaOp", prestaties)
                .pagina(EEN + "/overzicht", "controleerAanvraag", overzicht::toon)
                .formulier(EEN + "/overzicht", "dienIn", overzicht)
                .pagina(EEN + "/uitslag", "raadpleeg", uitslag::toon)
                .pagina(EEN + "/annuleren", "raadpleeg", annuleren::toon)
                .formulier(EEN + "/annuleren", "verwijderConcept", annuleren)
                .pagina(Opgeslagenpagina.PAD, "zoek", opgeslagen::toon)
                .pagina("/portaal/mogelijkheden", "raadpleegMogelijkheden", mogelijkheden::toon);
    }

    /** To the step after the one that was done, or to the one that is open (S-93). */
    private Antwoord verder(Bezoek bezoek) {
        return werkmap.met(bezoek, Stap.VERZEKERDE, begonnen -> {
            Stap open = Stap.open(begonnen);
            Stap volgende = open;
            if (bezoek.request().pathVariables().containsKey("stap")) {
                Stap gedaan = stap(bezoek.pad("stap"));
                if (gedaan == Stap.PRESTATIES
                        && open == Stap.OVERZICHT
                        && begonnen.blad() != null
                        && Prestatieblad.heeftBezwaren(begonnen.blad())) {
                    return new Antwoord.Naar(
                            Stap.PRESTATIES.pad(begonnen.concept().id()) + "?controle=ja");
                }
                volgende = gedaan.compareTo(open) < 0 ? gedaan.hierna(begonnen) : open;
            }
            return new Antwoord.Naar(volgende.pad(begonnen.concept().id()));
        });
    }

    private static Stap stap(String naam) {
        return Arrays.stream(Stap.values())
                .filter(stap -> stap.name().equals(naam))
                .findFirst()
                .orElseThrow(() -> Weigering.van(Foutcode.STA_002));
    }
}
