package nl.machtigingen.portaal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.afhandeling.HaalBijlage;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Fotoverkleiner;
import nl.machtigingen.bijlage.GeopendeBijlage;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;

/**
 * All files of a request: those that nobody asked for are added here (S-162), and photos that are too large are offered smaller (S-87, S-88).
 * Nothing is made smaller unless it is chosen.
 */
final class Bijlagenpagina implements Formulier {

    private static final String BIJLAGE = "bijlage";
    private static final String WEG = "weg";
    private static final String KLEINER = "kleiner";
    private static final String FOTO = "foto";

    private final Werkmap werkmap;
    private final HaalBijlage haalBijlage;
    private final Bijlagen bijlagen;
    private final Fotoverkleiner verkleiner;

    Bijlagenpagina(Werkmap werkmap, HaalBijlage haalBijlage, Bijlagen bijlagen, Fotoverkleiner verkleiner) {
        this.werkmap = werkmap;
        this.haalBijlage = haalBijlage;
        this.bijlagen = bijlagen;
        this.verkleiner = verkleiner;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    /** As soon as there is a form to which they belong, whichever step is open. */
    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        return werkmap.met(bezoek, Stap.VRAGEN, begonnen -> {
            Map<String, Object> waarden = werkmap.waarden(bezoek, begonnen, Stap.BIJLAGEN, invoer, meldingen);
            waarden.put("blad", Bijlagenblad.van(begonnen, verkleiner, bezoek.teksten()));
            waarden.put("verder", Stap.AANVRAGEN + "/" + begonnen.concept().id());
            return Antwoord.Pagina.van("aanvraag-bijlagen", waarden);
        });
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        return werkmap.met(bezoek, Stap.VRAGEN, begonnen -> {
            if (invoer.aangevinkt(KLEINER)) {
                return maakKleiner(bezoek, invoer, begonnen);
            }
            if (invoer.bestanden().isEmpty() && !invoer.aangevinkt(WEG)) {
                return toon(
                        bezoek,
                        invoer,
                        List.of(new Melding(BIJLAGE, bezoek.teksten().van("melding.kiesBestand"))));
            }
            List<BijlageId> weg = invoer.aangevinkt(WEG) ? List.of(Bezoek.bijlage(invoer.tekst(WEG))) : List.of();
            return bewaar(bezoek, invoer, begonnen, invoer.bestanden(), weg);
        });
    }

    private Antwoord maakKleiner(Bezoek bezoek, Invoer invoer, Begonnen begonnen) {
        List<Bijlage> gekozen = begonnen.bijlagen().stream()
                .filter(een -> invoer.alles(FOTO).contains(een.id().toString()))
                .filter(een -> verkleiner.isGroteFoto(een.mediatype(), een.grootte()))
                .toList();
        if (gekozen.isEmpty()) {
            return toon(
                    bezoek, invoer, List.of(Melding.algemeen(bezoek.teksten().van("melding.kiesFoto"))));
        }
        try (Ontvangst ontvangst = bijlagen.begin(bijlagen.conceptruimte())) {
            List<AangebodenBijlage> erbij = new ArrayList<>();
            List<BijlageId> weg = new ArrayList<>();
            for (Bijlage foto : gekozen) {
                kleiner(bezoek, begonnen.concept().id(), foto.id()).ifPresent(jpeg -> {
                    erbij.add(Passend.alsFoto(jpeg, foto.naam(), foto.vraag(), ontvangst));
                    weg.add(foto.id());
                });
            }
            return erbij.isEmpty()
                    ? toon(
                            bezoek,
                            invoer,
                            List.of(Melding.algemeen(bezoek.teksten().van("melding.nietKleiner"))))
                    : bewaar(bezoek, invoer, begonnen, erbij, weg);
        }
    }

    private Antwoord bewaar(
            Bezoek bezoek, Invoer invoer, Begonnen begonnen, List<AangebodenBijlage> erbij, List<BijlageId> weg) {
        return werkmap.bewaar(
                bezoek,
                invoer,
                begonnen.concept(),
                new Werkmap.Inhoud(
                        begonnen.concept().aanvraag(), begonnen.concept().emailadressen(), erbij, weg),
                Stap.BIJLAGEN::pad,
                this);
    }

    /** The smaller one beside its size, before anything is chosen. */
    Antwoord voorbeeld(Bezoek bezoek) {
        return werkmap.met(bezoek, Stap.VRAGEN, begonnen -> {
            Bijlage foto = foto(bezoek, begonnen);
            Opmaak opmaak = new Opmaak(bezoek.teksten().taal());
            Optional<byte[]> jpeg = kleiner(bezoek, begonnen.concept().id(), foto.id());
            Map<String, Object> waarden = werkmap.waarden(bezoek, begonnen, Stap.BIJLAGEN, Invoer.leeg(), List.of());
            waarden.put("foto", foto.id().toString());
            waarden.put("naam", foto.naam());
            waarden.put("nu", opmaak.grootte(foto.grootte()));
            waarden.put("straks", jpeg.map(een -> opmaak.grootte(een.length)).orElse(""));
            return Antwoord.Pagina.van("aanvraag-kleiner", waarden);
        });
    }

    /** The picture on that page. */
    Antwoord beeld(Bezoek bezoek) {
        return werkmap.met(
                bezoek,
                Stap.VRAGEN,
                begonnen -> new Antwoord.Beeld(kleiner(
                                bezoek,
                                begonnen.concept().id(),
                                foto(bezoek, begonnen).id())
                        .orElseThrow(() -> Weigering.van(Foutcode.BIJ_004))));
    }

    private Bijlage foto(Bezoek bezoek, Begonnen begonnen) {
        BijlageId id = bezoek.bijlage();
        return begonnen.bijlagen().stream()
                .filter(een -> een.id().equals(id))
                .filter(een -> verkleiner.isGroteFoto(een.mediatype(), een.grootte()))
                .findFirst()
                .orElseThrow(() -> Weigering.van(Foutcode.BIJ_004));
    }

    private Optional<byte[]> kleiner(Bezoek bezoek, MachtigingId concept, BijlageId id) {
        try (GeopendeBijlage geopend = haalBijlage.haal(bezoek.wie(), bezoek.correlatie(), concept, id)) {
            return verkleiner.verklein(geopend.inhoud());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
