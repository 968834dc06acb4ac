package nl.machtigingen.formulier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.machtigingen.formulier.Uitslag.Gebrek;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.machtiging.Aanvraag.Antwoord;

/** Holds a request against its form: every finding at once, or the decision that the form's rules make (S-98, S-113). */
public final class Controle {

    private final Formulier formulier;
    private final Feiten feiten;
    private final String plaats;
    private final Vragenpad pad;
    private final boolean volledig;
    private final List<Gebrek> gebreken = new ArrayList<>();

    private Controle(Formulier formulier, Feiten feiten, String plaats, boolean volledig) {
        this.formulier = formulier;
        this.feiten = feiten;
        this.plaats = plaats;
        this.volledig = volledig;
        this.pad = Vragenpad.van(formulier, feiten);
    }

    /**
     * Checks.
     *
     * @param plaats where the request stands in the message, for instance {@code /dienIn/aanvraag}
     */
    public static Uitslag van(Formulier formulier, Feiten feiten, String plaats) {
        Controle controle = new Controle(formulier, feiten, plaats, true);
        controle.antwoorden();
        controle.watOntbreekt();
        Prestatiecontrole prestaties = controle.prestaties();
        controle.gebreken.addAll(prestaties.gebreken());
        return controle.gebreken.isEmpty()
                ? new Uitslag.Akkoord(controle.beslis(), controle.pad.gesteld())
                : new Uitslag.Onjuist(controle.gebreken, prestaties.samen());
    }

    /**
     * Everything that is wrong with a request that is not finished. What is missing is not, nor what may come right by what is missing: how the
     * prestaties go together, and an answer that hangs on a question that is still open.
     *
     * @param plaats where the request stands in the message
     */
    public static List<Bevinding> watNietKlopt(Formulier formulier, Feiten feiten, String plaats) {
        Controle controle = new Controle(formulier, feiten, plaats, false);
        controle.antwoorden();
        controle.gebreken.addAll(controle.prestaties().gebreken());
        return controle.gebreken.stream().map(Gebrek::bevinding).toList();
    }

    private Prestatiecontrole prestaties() {
        return new Prestatiecontrole(formulier.inhoud(feiten.uzovi()), feiten, plaats, pad, volledig);
    }

    private void antwoorden() {
        Map<String, Vraag> bestaat = new HashMap<>();
        formulier.vragen(feiten.uzovi()).forEach(vraag -> bestaat.put(vraag.id(), vraag));
        Set<String> gesteld = new HashSet<>();
        pad.gesteld().forEach(vraag -> gesteld.add(vraag.id()));
        Set<String> gezien = new HashSet<>();
        for (int i = 0; i < feiten.antwoorden().size(); i++) {
            Antwoord antwoord = feiten.antwoorden().get(i);
            String hier = plaats + stap("antwoord", i);
            Vraag vraag = bestaat.get(antwoord.vraag());
            if (vraag == null) {
                meld(
                        hier + "/vraag",
                        "Deze vraag staat niet op formulier " + formulier.code() + ", versie " + formulier.versie()
                                + ".",
                        "S-82",
                        "verwijder het antwoord");
            } else if (!gesteld.contains(vraag.id()) && !kanNogKomen(vraag)) {
                meld(
                        hier,
                        "De vraag '" + vraag.id() + "' wordt bij de andere antwoorden niet gesteld.",
                        "S-82",
                        "verwijder het antwoord");
            } else if (!gezien.add(vraag.id())) {
                meld(hier, "De vraag '" + vraag.id() + "' is al beantwoord.", vraag.bron(), "verwijder het antwoord");
            } else {
                Optional<String> bezwaar = vraag.bezwaar(antwoord.waarde());
                bezwaar.ifPresent(reden -> meld(
                        hier + "/waarde",
                        "Het antwoord op '" + vraag.id() + "' is niet bruikbaar. " + reden,
                        vraag.bron(),
                        "verbeter het antwoord"));
            }
        }
    }

    /** Whether it may still be asked, by an answer that is missing or must be mended. Only a usable answer can have ruled it out. */
    private boolean kanNogKomen(Vraag vraag) {
        if (volledig) {
            return false;
        }
        Map<String, Set<String>> hangtAf = formulier.inhoud(feiten.uzovi()).hangtAf();
        List<String> bepalend = formulier.vragen(feiten.uzovi()).stream()
                .map(Vraag::id)
                .filter(id -> hangtAf.getOrDefault(id, Set.of()).contains(vraag.id()))
                .toList();
        return bepalend.isEmpty() || bepalend.stream().anyMatch(id -> !isBruikbaarBeantwoord(id));
    }

    private boolean isBruikbaarBeantwoord(String id) {
        return pad.gesteld().stream()
                .filter(vraag -> vraag.id().equals(id))
                .anyMatch(vraag -> feiten.antwoorden().stream()
                        .filter(antwoord -> antwoord.vraag().equals(id))
                        .findFirst()
                        .filter(antwoord -> vraag.bezwaar(antwoord.waarde()).isEmpty())
                        .isPresent());
    }

    private void watOntbreekt() {
        for (Vraag vraag : pad.open()) {
            if (vraag.verplicht()) {
                boolean bijlage = vraag.soort() == Vraag.Soort.BIJLAGE;
                meld(
                        bijlage ? Foutcode.BIJ_003 : Foutcode.VAL_002,
                        plaats,
                        (bijlage ? "De bijlage bij '" : "Het antwoord op '") + vraag.id() + "' ontbreekt: "
                                + vraag.tekst(),
                        vraag.bron(),
                        bijlage ? "voeg een bijlage van soort " + vraag.bijlage() + " toe" : "beantwoord de vraag");
            }
        }
    }

    private void meld(String veld, String omschrijving, String bron, String herstel) {
        meld(Foutcode.VAL_002, veld, omschrijving, bron, herstel);
    }

    private void meld(Foutcode code, String veld, String omschrijving, String bron, String herstel) {
        gebreken.add(new Gebrek(new Bevinding(code, veld, omschrijving, bron, herstel), Herstel.GEEN));
    }

    private Beslissing beslis() {
        for (Formulier.Tak tak : formulier.inhoud(feiten.uzovi()).takken()) {
            if (pad.geldt(tak.wanneer())) {
                return tak.beslissing();
            }
        }
        return new Beslissing.Voorleggen("De verzekeraar beoordeelt deze aanvraag.", "S-113");
    }

    /** As the gateway writes places: the second and later of equal siblings carry their number. */
    static String stap(String naam, int index) {
        return "/" + naam + (index == 0 ? "" : "[" + (index + 1) + "]");
    }
}
