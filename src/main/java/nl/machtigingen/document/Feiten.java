package nl.machtigingen.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Stand;
import org.jspecify.annotations.Nullable;

/** The lists of facts, each a name and a value; what is not known is left out. Not thread-safe. */
final class Feiten {

    private final List<Blad.Feit> feiten = new ArrayList<>();

    private Feiten() {}

    /** The insured with number, BSN and what is known of the address (S-143). */
    static List<Blad.Feit> verzekerde(Machtiging machtiging) {
        Verzekerde verzekerde = machtiging.verzekerde();
        Dekking dekking = machtiging.dekking();
        Bsn bsn = verzekerde.bsn();
        return new Feiten()
                .met("Naam", Nederlands.naam(verzekerde.naam()))
                .met("Geboortedatum", Nederlands.datum(verzekerde.geboortedatum()))
                .met("Geslacht", Nederlands.geslacht(verzekerde.geslacht()))
                .met("BSN", bsn == null ? null : bsn.waarde())
                .met("Adres", adres(machtiging.aanvraag().verzekerde()))
                .met("Verzekeraar", dekking.verzekeraarNaam() + " (UZOVI " + dekking.uzovi() + ")")
                .met("Verzekering", verzekering(dekking))
                .met("Verzekerdenummer", verzekerdenummer(verzekerde, dekking))
                .feiten;
    }

    /** Who asked, and when (S-144). */
    static List<Blad.Feit> aanvrager(Machtiging machtiging) {
        AgbCode zorgverlener = machtiging.aanvraag().zorgverlener();
        return new Feiten()
                .met("Aangevraagd op", Nederlands.datum(Nederlands.dag(machtiging.ingediendOp())))
                .met("Instantie", "AGB-code " + machtiging.instantie())
                .met("Zorgverlener", zorgverlener == null ? null : "AGB-code " + zorgverlener)
                .met("Referentie van de praktijk", machtiging.referentie().waarde())
                .feiten;
    }

    /** What is asked for, with both numbers and dates (S-145). */
    static List<Blad.Feit> verstrekking(Machtiging machtiging, LocalDate vandaag) {
        Aanvraag aanvraag = machtiging.aanvraag();
        Stand stand = machtiging.stand();
        return new Feiten()
                .met("Machtiging-ID", machtiging.id().toString())
                .met("Machtigingsnummer", Objects.toString(stand.machtigingsnummer(), null))
                .met("Verstrekking", aanvraag.verstrekking())
                .met("Zorgsoort", Nederlands.zorgsoort(aanvraag.zorgsoort()))
                .met("Specialisme", aanvraag.specialisme())
                .met("Wettelijke grondslag", Statustekst.grondslag(aanvraag.grondslag()))
                .met("Peildatum", Nederlands.datum(aanvraag.peildatum().datum()))
                .met("Ingangsdatum", datum(stand.ingangsdatum()))
                .metEinddatum(stand.einddatum(), vandaag)
                .feiten;
    }

    /** Which machtiging this is, for who knows the patient already. */
    static List<Blad.Feit> herkenning(Machtiging machtiging, LocalDate vandaag) {
        Stand stand = machtiging.stand();
        return new Feiten()
                .met("Machtiging-ID", machtiging.id().toString())
                .met("Machtigingsnummer", Objects.toString(stand.machtigingsnummer(), null))
                .met("Status", Statustekst.van(stand.status()).naam())
                .met("Verzekeraar", machtiging.dekking().verzekeraarNaam())
                .met("Verstrekking", machtiging.aanvraag().verstrekking())
                .met("Ingediend op", Nederlands.moment(machtiging.ingediendOp()))
                .metEinddatum(stand.einddatum(), vandaag)
                .feiten;
    }

    private Feiten met(String naam, @Nullable String waarde) {
        if (waarde != null && !waarde.isBlank()) {
            feiten.add(new Blad.Feit(naam, waarde, false));
        }
        return this;
    }

    /** A last day before today stands in red, and in words for who sees no red (S-131). */
    private Feiten metEinddatum(@Nullable LocalDate einddatum, LocalDate vandaag) {
        if (einddatum != null) {
            boolean voorbij = einddatum.isBefore(vandaag);
            feiten.add(new Blad.Feit(
                    "Einddatum", Nederlands.datum(einddatum) + (voorbij ? " (deze datum is voorbij)" : ""), voorbij));
        }
        return this;
    }

    private static @Nullable String datum(@Nullable LocalDate dag) {
        return dag == null ? null : Nederlands.datum(dag);
    }

    /** COV tells no address; it is known when the practice searched by it. */
    private static @Nullable String adres(Zoeksleutel zoeksleutel) {
        if (!(zoeksleutel instanceof Zoeksleutel.OpAdres adres)) {
            return null;
        }
        String toevoeging = adres.toevoeging() == null ? "" : " " + adres.toevoeging();
        return adres.postcode() + ", huisnummer " + adres.huisnummer() + toevoeging;
    }

    private static String verzekering(Dekking dekking) {
        String soort = Nederlands.verzekeringsoort(dekking.soort());
        return dekking.pakketnaam() == null ? soort : dekking.pakketnaam() + " (" + soort + ")";
    }

    private static @Nullable String verzekerdenummer(Verzekerde verzekerde, Dekking dekking) {
        return verzekerde.verzekeringen().stream()
                .filter(verzekering -> verzekering.uzovi().equals(dekking.uzovi()))
                .sorted((een, ander) ->
                        Boolean.compare(ander.soort() == dekking.soort(), een.soort() == dekking.soort()))
                .map(Verzekering::verzekerdenummer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
