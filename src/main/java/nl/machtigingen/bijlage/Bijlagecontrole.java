package nl.machtigingen.bijlage;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import org.jspecify.annotations.Nullable;

/** The rules for one attachment, each with the sentence that its sender reads. */
final class Bijlagecontrole {

    private final Soorten soorten;

    Bijlagecontrole(Soorten soorten) {
        this.soorten = soorten;
    }

    List<Bevinding> bevindingen(OntvangenBijlage bestand, String naam, @Nullable String genoemdMediatype, String veld) {
        return Stream.concat(overNaam(naam), overBestand(bestand, naam, genoemdMediatype))
                .map(tekst -> new Bevinding(Foutcode.BIJ_002, veld, tekst))
                .toList();
    }

    private static Stream<String> overNaam(String naam) {
        return als(
                !Bestandsnaam.kan(naam),
                () -> "De naam van de bijlage is leeg, langer dan 255 tekens of bevat onzichtbare tekens."
                        + " Geef het bestand een gewone naam.");
    }

    /** About a file that is empty, infected or not accepted nothing more is worth saying. */
    private Stream<String> overBestand(OntvangenBijlage bestand, String naam, @Nullable String genoemdMediatype) {
        if (bestand.grootte() == 0) {
            return Stream.of("De bijlage is leeg. Voeg het bestand opnieuw toe.");
        }
        if (!soorten.mag(bestand.mediatype())) {
            return Stream.of(
                    "De inhoud van de bijlage is van een soort die niet mag. Toegestaan: " + soorten.opsomming() + ".");
        }
        if (bestand.onderzoek() == Scanoordeel.BESMET) {
            return Stream.of("In de bijlage is een virus gevonden. Stuur het bestand niet opnieuw.");
        }
        return Stream.concat(
                als(
                        !soorten.past(bestand.mediatype(), Bestandsnaam.extensie(naam)),
                        () -> "De extensie in de naam past niet bij de inhoud, die " + bestand.mediatype()
                                + " is. Verbeter de naam of kies het juiste bestand."),
                als(
                        genoemdMediatype != null && !soorten.klopt(bestand.mediatype(), genoemdMediatype),
                        () -> "Het genoemde mediatype past niet bij de inhoud, die " + bestand.mediatype()
                                + " is. Noem dat mediatype of kies het juiste bestand."));
    }

    private static Stream<String> als(boolean mis, Supplier<String> tekst) {
        return mis ? Stream.of(tekst.get()) : Stream.empty();
    }
}
