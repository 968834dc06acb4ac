package nl.machtigingen.formulier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.formulier.Formulier.Doel;
import nl.machtigingen.formulier.Formulier.Inhoud;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.xml.Bronelement;
import org.jspecify.annotations.Nullable;

/** Makes forms of files: one whole per version, with a variant per insurer that has exceptions. */
final class Formuliercompiler {

    private final Regelbestand bestand;
    private final Bronelement wortel;
    private final Codelijsten codelijsten;

    private Formuliercompiler(Regelbestand bestand, Codelijsten codelijsten) {
        this.bestand = bestand;
        this.wortel = bestand.wortel();
        this.codelijsten = codelijsten;
    }

    static Formulieren compileer(List<Regelbestand> bestanden, Codelijsten codelijsten) throws OngeldigeRegel {
        List<Formulier> formulieren = new ArrayList<>();
        for (Regelbestand bestand : bestanden) {
            Formulier formulier = new Formuliercompiler(bestand, codelijsten).formulier();
            for (Formulier ander : formulieren) {
                weigerBotsing(bestand, formulier, ander);
            }
            formulieren.add(formulier);
        }
        return new Formulieren(formulieren);
    }

    private static void weigerBotsing(Regelbestand bestand, Formulier nieuw, Formulier ander) throws OngeldigeRegel {
        if (nieuw.code().equals(ander.code()) && nieuw.versie().equals(ander.versie())) {
            throw bestand.weiger(
                    bestand.wortel(), "Formulier " + nieuw.code() + " heeft al een versie " + nieuw.versie() + ".");
        }
        if (!nieuw.geldigheid().overlapt(ander.geldigheid())) {
            return;
        }
        if (nieuw.code().equals(ander.code())) {
            throw bestand.weiger(
                    bestand.wortel(),
                    "Formulier " + nieuw.code() + " geldt in deze periode ook in versie " + ander.versie() + ".");
        }
        for (Doel doel : nieuw.doelen()) {
            if (ander.doelen().contains(doel)) {
                throw bestand.weiger(
                        bestand.wortel(),
                        "Verstrekking " + doel.verstrekking() + " leidt ook naar " + ander.code() + ".");
            }
        }
    }

    private Formulier formulier() throws OngeldigeRegel {
        List<Doel> doelen = wortel.kinderen("voor").stream()
                .map(voor -> new Doel(
                        Zorgsoort.valueOf(voor.attribuut("zorgsoort")),
                        voor.optie("specialisme").orElse(null),
                        voor.attribuut("verstrekking")))
                .toList();
        boolean buitenland = doelen.stream().anyMatch(doel -> doel.zorgsoort() == Zorgsoort.BUITENLAND);
        Map<Uzovi, Inhoud> afwijkend = new HashMap<>();
        for (Bronelement verzekeraar : wortel.kinderen("verzekeraar")) {
            Inhoud anders = inhoud(verzekeraar, buitenland);
            for (String uzovi : verzekeraar.lijst("uzovi")) {
                if (afwijkend.put(new Uzovi(uzovi), anders) != null) {
                    throw bestand.weiger(verzekeraar, "Verzekeraar " + uzovi + " staat er al.");
                }
            }
        }
        return new Formulier(
                wortel.attribuut("code"),
                bestand.versie(),
                bestand.geldigheid(),
                wortel.kind("naam").map(Bronelement::tekst).orElse(""),
                doelen,
                inhoud(null, buitenland),
                afwijkend,
                vertalingen());
    }

    private Map<String, Formulier.Vertaling> vertalingen() throws OngeldigeRegel {
        Map<String, Formulier.Vertaling> vertalingen = new HashMap<>();
        for (Bronelement vertaling : wortel.kinderen("vertaling")) {
            Map<String, Formulier.Vraagtekst> vragen = new HashMap<>();
            for (Bronelement vraag : vertaling.kinderen("vraag")) {
                vragen.put(vraag.attribuut("vraag"), vraagtekst(vraag));
            }
            String naam = vertaling.kind("naam").map(Bronelement::tekst).orElse("");
            if (vertalingen.put(vertaling.attribuut("taal"), new Formulier.Vertaling(naam, vragen)) != null) {
                throw bestand.weiger(vertaling, "De vertaling " + vertaling.attribuut("taal") + " staat er al.");
            }
        }
        return vertalingen;
    }

    /** A slip in a name would show Dutch without anybody noticing. */
    private Formulier.Vraagtekst vraagtekst(Bronelement vertaald) throws OngeldigeRegel {
        String id = vertaald.attribuut("vraag");
        List<Bronelement> bedoeld = Stream.concat(
                        wortel.kinderen("vraag").stream(),
                        wortel.kinderen("verzekeraar").stream()
                                .flatMap(verzekeraar -> verzekeraar.kinderen("vraag").stream()))
                .filter(vraag -> vraag.attribuut("id").equals(id))
                .toList();
        if (bedoeld.isEmpty()) {
            throw bestand.weiger(vertaald, "Er is geen vraag " + id + " die kan worden vertaald.");
        }
        Map<String, String> opties = new HashMap<>();
        for (Bronelement optie : vertaald.kinderen("optie")) {
            String waarde = optie.attribuut("waarde");
            if (bedoeld.stream()
                    .flatMap(vraag -> vraag.kinderen("optie").stream())
                    .noneMatch(een -> een.attribuut("waarde").equals(waarde))) {
                throw bestand.weiger(optie, "Vraag " + id + " heeft geen optie " + waarde + ".");
            }
            opties.put(waarde, optie.tekst());
        }
        return new Formulier.Vraagtekst(
                vertaald.kind("tekst").map(Bronelement::tekst).orElse(""),
                opties,
                vertaald.optie("eenheid").orElse(null));
    }

    private Inhoud inhoud(@Nullable Bronelement verzekeraar, boolean buitenland) throws OngeldigeRegel {
        Vragencompiler vragen = new Vragencompiler(bestand);
        for (Bronelement vraag : vragen(verzekeraar)) {
            vragen.voegToe(vraag);
        }
        Prestatiecompiler prestaties = new Prestatiecompiler(bestand, codelijsten, vragen);
        return new Inhoud(
                vragen.vragen(),
                vragen.hangtAf(),
                prestaties.perCode(),
                prestaties.keuzen(),
                prestaties.jvcs(),
                takken(verzekeraar, buitenland, vragen));
    }

    /** The questions of all insurers, with the exceptions of this one in their place, new ones at the end. */
    private List<Bronelement> vragen(@Nullable Bronelement verzekeraar) throws OngeldigeRegel {
        Map<String, Bronelement> vragen = new LinkedHashMap<>();
        wortel.kinderen("vraag").forEach(vraag -> vragen.put(vraag.attribuut("id"), vraag));
        if (verzekeraar != null) {
            Set<String> weg = new LinkedHashSet<>();
            for (Bronelement vervalt : verzekeraar.kinderen("vervalt")) {
                if (vragen.remove(vervalt.attribuut("vraag")) == null || !weg.add(vervalt.attribuut("vraag"))) {
                    throw bestand.weiger(
                            vervalt, "Er is geen vraag " + vervalt.attribuut("vraag") + " die kan vervallen.");
                }
            }
            verzekeraar.kinderen("vraag").forEach(vraag -> vragen.put(vraag.attribuut("id"), vraag));
        }
        return List.copyOf(vragen.values());
    }

    private List<Formulier.Tak> takken(@Nullable Bronelement verzekeraar, boolean buitenland, Vragencompiler vragen)
            throws OngeldigeRegel {
        List<Bronelement> bronnen = new ArrayList<>();
        if (verzekeraar != null) {
            bronnen.addAll(verzekeraar.kinderen("tak"));
        }
        wortel.kind("beslisboom").ifPresent(boom -> bronnen.addAll(boom.kinderen("tak")));
        List<Formulier.Tak> takken = new ArrayList<>();
        for (Bronelement bron : bronnen) {
            Beslissing beslissing = beslissing(bron);
            if (buitenland && !(beslissing instanceof Beslissing.Voorleggen)) {
                throw bestand.weiger(
                        bron, "Een aanvraag van een buitenlands ziekenhuis wordt altijd voorgelegd (S-117).");
            }
            takken.add(new Formulier.Tak(vragen.voorwaarde(bron), beslissing));
        }
        return List.copyOf(takken);
    }

    private static Beslissing beslissing(Bronelement tak) {
        String bron = tak.attribuut("bron");
        return switch (tak.attribuut("uitkomst")) {
            case "GOEDGEKEURD" -> new Beslissing.Goedgekeurd(tak.tekst(), bron);
            case "AFGEWEZEN" -> new Beslissing.Afgewezen(tak.tekst(), bron);
            default -> new Beslissing.Voorleggen(tak.tekst(), bron);
        };
    }
}
