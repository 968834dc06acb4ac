package nl.machtigingen.portaal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.afhandeling.Vragenlijst.Blad;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Fotoverkleiner;
import nl.machtigingen.formulier.Vraag;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Conceptaanvraag;
import org.jspecify.annotations.Nullable;

/** The questions of the form, one at a time, with what was answered above it (S-80..S-86). */
final class Vragenpagina implements Formulier {

    static final String ANTWOORD = "antwoord";
    static final String BIJLAGE = "bijlage";

    private static final String VRAAG = "vraag";
    private static final String NA = "na";
    private static final String WIS = "wis";
    private static final String WEG = "weg";

    private final Werkmap werkmap;
    private final Fotoverkleiner verkleiner;

    Vragenpagina(Werkmap werkmap, Fotoverkleiner verkleiner) {
        this.werkmap = werkmap;
        this.verkleiner = verkleiner;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        return werkmap.met(
                bezoek,
                Stap.VRAGEN,
                begonnen -> begonnen.blad() == null
                        ? new Antwoord.Naar(
                                Stap.OVERZICHT.pad(begonnen.concept().id()))
                        : toon(bezoek, begonnen, begonnen.blad(), invoer, meldingen));
    }

    private Antwoord toon(Bezoek bezoek, Begonnen begonnen, Blad blad, Invoer invoer, List<Melding> meldingen) {
        Optional<Vraag> vraag = vraag(bezoek, blad, invoer);
        if (vraag.isEmpty() && !bezoek.vraag(NA).isEmpty() && invoer.velden().isEmpty()) {
            return new Antwoord.Naar(
                    Stap.VRAGEN.hierna(begonnen).pad(begonnen.concept().id()));
        }
        Invoer getoond = invoer.velden().isEmpty() && vraag.isPresent() ? eerder(blad, vraag.get()) : invoer;
        Map<String, Object> waarden = werkmap.waarden(bezoek, begonnen, Stap.VRAGEN, getoond, meldingen);
        Vragenblad vragenblad = Vragenblad.van(begonnen, blad, vraag.orElse(null), bezoek.teksten());
        waarden.put("blad", vragenblad);
        waarden.put(
                "verder", Stap.VRAGEN.hierna(begonnen).pad(begonnen.concept().id()));
        waarden.put("af", blad.pad().volgende().isEmpty());
        waarden.put("megabytes", begonnen.bijlagenSamen().megabytes());
        waarden.put(
                "groteFotos",
                begonnen.bijlagen().stream().anyMatch(een -> verkleiner.isGroteFoto(een.mediatype(), een.grootte())));
        return Antwoord.Pagina.van("aanvraag-vragen", waarden);
    }

    /** The one in the form or in the address, if it is asked; else the first after the one that was answered; else the first of all. */
    private static Optional<Vraag> vraag(Bezoek bezoek, Blad blad, Invoer invoer) {
        String gekozen = invoer.aangevinkt(VRAAG) ? invoer.tekst(VRAAG) : bezoek.vraag(VRAAG);
        String na = bezoek.vraag(NA);
        List<Vraag> gesteld = blad.pad().gesteld();
        return gesteld.stream()
                .filter(vraag -> vraag.id().equals(gekozen))
                .findFirst()
                .or(() -> gesteld.stream()
                        .dropWhile(vraag -> !vraag.id().equals(na))
                        .skip(1)
                        .filter(blad.pad().open()::contains)
                        .findFirst())
                .or(() -> blad.pad().volgende());
    }

    private static Invoer eerder(Blad blad, Vraag vraag) {
        return new Invoer(
                Map.of(
                        ANTWOORD,
                        blad.feiten().antwoorden().stream()
                                .filter(antwoord -> antwoord.vraag().equals(vraag.id()))
                                .map(Aanvraag.Antwoord::waarde)
                                .map(waarde -> vraag.soort() == Vraag.Soort.GETAL ? waarde.replace('.', ',') : waarde)
                                .toList()),
                List.of());
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        return werkmap.met(bezoek, Stap.VRAGEN, begonnen -> {
            Blad blad = begonnen.blad();
            if (blad == null) {
                return new Antwoord.Naar(Stap.OVERZICHT.pad(begonnen.concept().id()));
            }
            if (invoer.aangevinkt(WIS)) {
                return bewaar(bezoek, invoer, begonnen, blad.zonder(invoer.tekst(WIS)), null);
            }
            Optional<Vraag> vraag = blad.pad().gesteld().stream()
                    .filter(een -> een.id().equals(invoer.tekst(VRAAG)))
                    .findFirst();
            return vraag.isEmpty()
                    ? Werkmap.intussenGewijzigd(bezoek, invoer, this)
                    : vraag.get().soort() == Vraag.Soort.BIJLAGE
                            ? bijlagen(bezoek, invoer, begonnen, vraag.get())
                            : antwoord(bezoek, invoer, begonnen, blad, vraag.get());
        });
    }

    private Antwoord antwoord(Bezoek bezoek, Invoer invoer, Begonnen begonnen, Blad blad, Vraag vraag) {
        String waarde = waarde(vraag, invoer.tekst(ANTWOORD));
        List<Melding> meldingen = new ArrayList<>();
        if (waarde.isEmpty()) {
            if (vraag.verplicht()) {
                meldingen.add(new Melding(ANTWOORD, bezoek.teksten().van("melding.antwoord")));
            }
        } else {
            bezwaar(vraag, waarde, bezoek.teksten()).ifPresent(reden -> meldingen.add(new Melding(ANTWOORD, reden)));
        }
        if (!meldingen.isEmpty()) {
            return toon(bezoek, begonnen, blad, invoer, meldingen);
        }
        List<Aanvraag.Antwoord> antwoorden =
                waarde.isEmpty() ? blad.zonder(vraag.id()) : blad.met(new Aanvraag.Antwoord(vraag.id(), waarde));
        return bewaar(bezoek, invoer, begonnen, antwoorden, vraag);
    }

    /** Some objections are said in the language of the page and as people type; the others as the rules say them. */
    private static Optional<String> bezwaar(Vraag vraag, String waarde, Teksten teksten) {
        return vraag.bezwaar(waarde).map(reden -> switch (vraag.soort()) {
            case DATUM -> teksten.van("melding.datum");
            case TEKST -> teksten.van("melding.teLang", vraag.lengte());
            case JANEE, KEUZE -> teksten.van("melding.keuze");
            case GETAL, BIJLAGE -> reden;
        });
    }

    /** As the rules read it. */
    private static String waarde(Vraag vraag, String getypt) {
        return switch (vraag.soort()) {
            case DATUM -> {
                var dag = Velden.dagUit(getypt);
                yield dag == null ? getypt : dag.toString();
            }
            case GETAL -> getypt.replace(',', '.');
            case JANEE, KEUZE, TEKST, BIJLAGE -> getypt;
        };
    }

    private Antwoord bewaar(
            Bezoek bezoek, Invoer invoer, Begonnen begonnen, List<Aanvraag.Antwoord> antwoorden, @Nullable Vraag na) {
        return werkmap.bewaar(
                bezoek,
                invoer,
                begonnen.concept(),
                Werkmap.Inhoud.van(
                        met(begonnen.concept().aanvraag(), antwoorden),
                        begonnen.concept().emailadressen()),
                id -> Stap.VRAGEN.pad(id) + (na == null ? "" : "?na=" + na.id()),
                this);
    }

    static Conceptaanvraag met(Conceptaanvraag van, List<Aanvraag.Antwoord> antwoorden) {
        return new Conceptaanvraag(
                van.verzekerde(),
                van.uzovi(),
                van.peildatum(),
                van.instantie(),
                van.zorgverlener(),
                van.zorgsoort(),
                van.specialisme(),
                van.verstrekking(),
                van.grondslag(),
                van.formulier(),
                antwoorden,
                van.prestaties(),
                van.ingangsdatum(),
                van.toelichting());
    }

    private Antwoord bijlagen(Bezoek bezoek, Invoer invoer, Begonnen begonnen, Vraag vraag) {
        if (invoer.bestanden().isEmpty() && !invoer.aangevinkt(WEG)) {
            return toon(
                    bezoek,
                    invoer,
                    List.of(new Melding(BIJLAGE, bezoek.teksten().van("melding.kiesBestand"))));
        }
        List<AangebodenBijlage> erbij = invoer.bestanden().stream()
                .map(een -> new AangebodenBijlage(een.bestand(), een.naam(), een.mediatype(), vraag.bijlage()))
                .toList();
        List<BijlageId> weg = invoer.aangevinkt(WEG) ? List.of(Bezoek.bijlage(invoer.tekst(WEG))) : List.of();
        return werkmap.bewaar(
                bezoek,
                invoer,
                begonnen.concept(),
                new Werkmap.Inhoud(
                        begonnen.concept().aanvraag(), begonnen.concept().emailadressen(), erbij, weg),
                id -> past(begonnen, erbij, weg) ? Stap.VRAGEN.pad(id) + "?vraag=" + vraag.id() : Stap.BIJLAGEN.pad(id),
                this);
    }

    private static boolean past(Begonnen begonnen, List<AangebodenBijlage> erbij, List<BijlageId> weg) {
        long totaal = begonnen.bijlagenTotaal()
                + erbij.stream().mapToLong(een -> een.bestand().grootte()).sum()
                - begonnen.bijlagen().stream()
                        .filter(een -> weg.contains(een.id()))
                        .mapToLong(Bijlage::grootte)
                        .sum();
        return totaal <= begonnen.bijlagenSamen().bytes();
    }
}
