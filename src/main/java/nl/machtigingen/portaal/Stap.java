package nl.machtigingen.portaal;

import java.util.Arrays;
import java.util.List;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.afhandeling.Vragenlijst.Blad;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Conceptaanvraag;

/** The steps of a request, in order. Which is open follows from the draft: nothing else remembers it. */
enum Stap {
    VERZEKERDE("verzekerde"),
    VERSTREKKING("verstrekking"),
    VRAGEN("vragen"),

    /** Only when the files are too large together. */
    BIJLAGEN("bijlagen"),
    PRESTATIES("prestaties"),
    OVERZICHT("overzicht");

    static final String AANVRAGEN = "/portaal/aanvragen";

    private final String pad;

    Stap(String pad) {
        this.pad = pad;
    }

    String pad(MachtigingId id) {
        return AANVRAGEN + "/" + id + "/" + pad;
    }

    static String uitslag(MachtigingId id) {
        return AANVRAGEN + "/" + id + "/uitslag";
    }

    /** The first one that is not done. */
    static Stap open(Begonnen begonnen) {
        return Arrays.stream(values())
                .filter(stap -> stap.hoortErbij(begonnen) && !stap.isKlaar(begonnen))
                .findFirst()
                .orElse(OVERZICHT);
    }

    /** Where to go after this one. */
    Stap hierna(Begonnen begonnen) {
        return Arrays.stream(values())
                .filter(stap -> stap.compareTo(this) > 0 && stap.hoortErbij(begonnen))
                .findFirst()
                .orElse(OVERZICHT);
    }

    private boolean hoortErbij(Begonnen begonnen) {
        Blad blad = begonnen.blad();
        return switch (this) {
            case VERZEKERDE, VERSTREKKING, OVERZICHT -> true;
            case VRAGEN -> blad != null && !blad.pad().gesteld().isEmpty();
            case BIJLAGEN -> !begonnen.bijlagenPassen();
            case PRESTATIES -> heeftPrestaties(begonnen);
        };
    }

    static boolean heeftPrestaties(Begonnen begonnen) {
        Blad blad = begonnen.blad();
        return blad != null
                && (blad.formulier().perCode(blad.feiten().uzovi()).isPresent()
                        || !blad.feiten().prestaties().isEmpty());
    }

    private boolean isKlaar(Begonnen begonnen) {
        Conceptaanvraag aanvraag = begonnen.concept().aanvraag();
        Blad blad = begonnen.blad();
        Weigering bezwaar = begonnen.bezwaar();
        return switch (this) {
            case VERZEKERDE ->
                begonnen.geboortedatum() != null
                        && aanvraag.peildatum() != null
                        && aanvraag.uzovi() != null
                        && (bezwaar == null || bezwaar.code() != Foutcode.MOG_002);
            case VERSTREKKING ->
                aanvraag.zorgsoort() != null
                        && aanvraag.verstrekking() != null
                        && aanvraag.grondslag() != null
                        && (aanvraag.zorgverlener() != null || !begonnen.zorgverlenerGevraagd())
                        && !begonnen.concept().emailadressen().isEmpty()
                        && bezwaar == null;
            case VRAGEN -> blad != null && blad.pad().volgende().isEmpty();
            case BIJLAGEN -> begonnen.bijlagenPassen();
            case PRESTATIES ->
                blad != null
                        && (!blad.feiten().prestaties().isEmpty()
                                || blad.formulier()
                                        .perCode(blad.feiten().uzovi())
                                        .filter(perCode -> perCode.verplicht())
                                        .isEmpty());
            case OVERZICHT -> false;
        };
    }

    /**
     * One step as the bar above the pages shows it.
     *
     * @param pad empty where one cannot go yet
     */
    record Teken(String naam, String pad, boolean hier, boolean klaar) {}

    static List<Teken> balk(Begonnen begonnen, Stap nu, Teksten teksten) {
        Stap open = open(begonnen);
        return Arrays.stream(values())
                .filter(stap -> stap == nu || stap.hoortErbij(begonnen) || begonnen.blad() == null && stap == VRAGEN)
                .map(stap -> new Teken(
                        teksten.van("stap." + stap.name()),
                        stap != nu && stap.compareTo(open) <= 0
                                ? stap.pad(begonnen.concept().id())
                                : "",
                        stap == nu,
                        stap.compareTo(open) < 0 && stap != nu && !stap.isNogFout(begonnen)))
                .toList();
    }

    private boolean isNogFout(Begonnen begonnen) {
        return this == PRESTATIES && begonnen.blad() != null && Prestatieblad.heeftBezwaren(begonnen.blad());
    }

    /** Before there is a draft. */
    static List<Teken> balk(Teksten teksten) {
        return Arrays.stream(values())
                .filter(stap -> stap != PRESTATIES && stap != BIJLAGEN)
                .map(stap -> new Teken(teksten.van("stap." + stap.name()), "", stap == VERZEKERDE, false))
                .toList();
    }
}
