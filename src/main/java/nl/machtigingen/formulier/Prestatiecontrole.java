package nl.machtigingen.formulier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.formulier.Formulier.Inhoud;
import nl.machtigingen.formulier.Formulier.PerCode;
import nl.machtigingen.formulier.Herstelzoeker.Regel;
import nl.machtigingen.formulier.Uitslag.Gebrek;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.machtiging.Aanvraag.Prestatie;
import org.jspecify.annotations.Nullable;

/** The prestaties of a request: each by itself, and together (S-95..S-101, D55). For one request. */
final class Prestatiecontrole {

    private final Inhoud inhoud;
    private final Feiten feiten;
    private final String plaats;
    private final Map<String, Prestatiecode> toegestaan = new HashMap<>();
    private final List<Jvc> jvcs;
    private final List<Gebrek> gebreken = new ArrayList<>();
    private final List<Regel> regels = new ArrayList<>();
    private final boolean volledig;
    private int veldfouten;

    /** @param volledig whether what is missing, and how the lines go together, counts already */
    Prestatiecontrole(Inhoud inhoud, Feiten feiten, String plaats, Vragenpad pad, boolean volledig) {
        this.inhoud = inhoud;
        this.feiten = feiten;
        this.plaats = plaats;
        this.volledig = volledig;
        this.jvcs =
                inhoud.jvcs().stream().filter(jvc -> pad.geldt(jvc.wanneer())).toList();
        for (Formulier.Keuze keuze : inhoud.prestaties()) {
            if (keuze.geldigheid().geldtOp(feiten.dag())
                    && keuze.prestatie().geldigheid().geldtOp(feiten.dag())) {
                toegestaan.put(keuze.prestatie().code(), keuze.prestatie());
            }
        }
        controleer();
    }

    List<Gebrek> gebreken() {
        return gebreken;
    }

    /** The smallest change that mends all of them. */
    Herstel samen() {
        return gebreken.isEmpty() ? Herstel.GEEN : zoeker().samen();
    }

    private Herstelzoeker zoeker() {
        return new Herstelzoeker(regels, toegestaan.keySet(), jvcs);
    }

    private void controleer() {
        PerCode perCode = inhoud.perCode();
        if (perCode == null) {
            for (int i = 0; i < feiten.prestaties().size(); i++) {
                meld(
                        plaats + Controle.stap("prestatie", i),
                        "Dit formulier vraagt geen prestaties.",
                        "S-95",
                        "verwijder de prestatie");
            }
            return;
        }
        if (volledig && feiten.prestaties().isEmpty() && perCode.verplicht()) {
            meld(plaats, "Er is geen prestatie opgegeven.", perCode.bron(), "voeg de gevraagde prestaties toe");
        }
        Map<String, Integer> eerste = new HashMap<>();
        for (int i = 0; i < feiten.prestaties().size(); i++) {
            controleer(i, perCode, eerste);
        }
        if (volledig) {
            samenhang(eerste);
        }
    }

    private void controleer(int i, PerCode perCode, Map<String, Integer> eerste) {
        Prestatie prestatie = feiten.prestaties().get(i);
        String hier = plaats + Controle.stap("prestatie", i);
        veldfouten = 0;
        Integer eerder = eerste.putIfAbsent(prestatie.code(), i);
        Prestatiecode code = toegestaan.get(prestatie.code());
        if (code == null) {
            nietToegestaan(prestatie.code(), hier + "/code");
        } else {
            velden(prestatie, code, perCode, hier);
        }
        if (eerder != null) {
            gebreken.add(new Gebrek(
                    bevinding(
                            hier + "/code",
                            prestatie.code() + " staat al op regel " + (eerder + 1) + ". Tel het aantal daar op.",
                            "S-97",
                            "verwijder regel " + (i + 1)),
                    new Herstel(List.of(List.of(new Wijziging.Verwijderen(prestatie.code(), i + 1, true))), 1)));
        }
        regels.add(new Regel(prestatie.code(), prestatie.aantal(), veldfouten));
    }

    private void nietToegestaan(String code, String hier) {
        List<Prestatiecode> ooit = inhoud.prestaties().stream()
                .map(Formulier.Keuze::prestatie)
                .filter(prestatie -> prestatie.code().equals(code))
                .toList();
        String opvolger = ooit.stream()
                .filter(prestatie -> prestatie.nu() != null)
                .map(prestatie -> " Gebruik " + prestatie.nu() + ".")
                .findFirst()
                .orElse("");
        String omschrijving = ooit.isEmpty()
                ? code + " kan op dit formulier niet worden aangevraagd."
                : code + " is op " + feiten.dag() + " niet geldig." + opvolger;
        gebreken.add(new Gebrek(
                bevinding(hier, omschrijving, ooit.isEmpty() ? "S-96" : "D41", "verwijder " + code),
                new Herstel(List.of(List.of(new Wijziging.Verwijderen(code, regels.size() + 1, false))), 1)));
    }

    private void velden(Prestatie prestatie, Prestatiecode code, PerCode perCode, String hier) {
        if (code.element() && prestatie.element() == null) {
            ontbreekt(hier, code.code() + " vraagt een elementnummer.", code.bron(), "vul het elementnummer in");
        } else if (prestatie.element() != null
                && !code.elementen().isEmpty()
                && !code.elementen().contains(prestatie.element())) {
            veldfout(
                    hier + "/element",
                    code.code() + " bestaat niet voor dit element.",
                    code.bron(),
                    "verbeter het elementnummer");
        }
        Bedrag honorarium = prestatie.honorarium();
        Bedrag techniek = prestatie.techniekkosten();
        if (techniek != null && techniek.euros().signum() > 0 && !code.techniek()) {
            veldfout(
                    hier + "/techniekkosten",
                    code.code() + " kent geen materiaal- of techniekkosten.",
                    "S-99, D42",
                    "haal de techniekkosten weg, of zet ze bij de code waar ze bij horen");
        }
        if (perCode.splitsing() && honorarium == null) {
            ontbreekt(hier, "Het honorarium van " + code.code() + " ontbreekt.", "S-169", "vul het honorarium in");
        }
        if (perCode.splitsing() && techniek == null && code.techniek()) {
            ontbreekt(
                    hier,
                    "De materiaal- en techniekkosten van " + code.code() + " ontbreken.",
                    "S-169, S-173",
                    "vul de techniekkosten in, desnoods 0.00");
        }
        if (honorarium != null && isStuksprijs(honorarium, prestatie.aantal(), code)) {
            veldfout(
                    hier + "/honorarium",
                    "Het honorarium lijkt de prijs van één; geef het totaal van de regel.",
                    "S-101",
                    "vermenigvuldig het honorarium met het aantal");
        }
    }

    private static boolean isStuksprijs(Bedrag honorarium, int aantal, Prestatiecode code) {
        BigDecimal tarief = code.tarief();
        return tarief != null && aantal > 1 && honorarium.euros().compareTo(tarief) == 0;
    }

    private void samenhang(Map<String, Integer> eerste) {
        Herstelzoeker zoeker = zoeker();
        for (Jvc jvc : jvcs) {
            if (!jvc.klopt(zoeker::aantal)) {
                String hier = jvc.codes().stream()
                        .filter(eerste::containsKey)
                        .findFirst()
                        .map(code -> plaats + Controle.stap("prestatie", eerste.getOrDefault(code, 0)) + veld(jvc))
                        .orElse(plaats);
                Herstel herstel = zoeker.voor(jvc);
                gebreken.add(new Gebrek(
                        bevinding(
                                hier,
                                jvc.omschrijving(zoeker::aantal),
                                jvc.bron(),
                                herstel.gevonden() ? herstel.tekst() : null),
                        herstel));
            }
        }
    }

    private static String veld(Jvc jvc) {
        return switch (jvc) {
            case Jvc.MinMax aantal -> "/aantal";
            case Jvc.GecombineerdeMax aantal -> "/aantal";
            case Jvc.MagNietMet code -> "/code";
            case Jvc.VerplichtMet code -> "/code";
        };
    }

    private void ontbreekt(String veld, String omschrijving, String bron, String herstel) {
        if (volledig) {
            veldfout(veld, omschrijving, bron, herstel);
        }
    }

    private void veldfout(String veld, String omschrijving, String bron, String herstel) {
        veldfouten++;
        meld(veld, omschrijving, bron, herstel);
    }

    private void meld(String veld, String omschrijving, String bron, String herstel) {
        gebreken.add(new Gebrek(bevinding(veld, omschrijving, bron, herstel), Herstel.GEEN));
    }

    private static Bevinding bevinding(String veld, String omschrijving, String bron, @Nullable String herstel) {
        return new Bevinding(Foutcode.VAL_002, veld, omschrijving, bron, herstel);
    }
}
