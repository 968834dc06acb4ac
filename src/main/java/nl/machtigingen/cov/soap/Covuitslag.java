package nl.machtigingen.cov.soap;

import java.util.Comparator;
import java.util.List;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Geslacht;
import nl.machtigingen.begrippen.Naam;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.begrippen.Verzekeringsoort;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.contract.cov.ControleerResponse;
import nl.machtigingen.contract.cov.types.Retourberichtresultaat;
import nl.machtigingen.contract.cov.types.Verzekeringresultaat;
import nl.machtigingen.contract.cov.types.Zoekresultaat;
import nl.machtigingen.cov.Covantwoord;
import nl.machtigingen.xml.OnveiligeXml;
import org.jspecify.annotations.Nullable;

/**
 * The words of COV as our answer (C7 to C13). The message was held against its schema before; what a schema cannot see and cannot be
 * right is nonsense.
 */
final class Covuitslag {

    // Widths of our own contract, which carries these values on; COV's are not published and may be wider.
    private static final int NAAMDEEL = 20;
    private static final int PAKKETCODE = 30;
    private static final int VERZEKERINGEN = 20;

    private Covuitslag() {}

    static Covantwoord van(ControleerResponse antwoord, Zoeksleutel sleutel) throws OnveiligeXml {
        if (antwoord.getResultaat() != Retourberichtresultaat.VERZOEK_AKKOORD) {
            return new Covantwoord.Onbereikbaar("request-refused");
        }
        Zoekresultaat zoekresultaat = zoekresultaat(antwoord);
        return switch (zoekresultaat.getResultaat()) {
            case GEVONDEN, GEVONDEN_PEILDATUM_IN_TOEKOMST -> gevonden(zoekresultaat.getVerzekerde(), sleutel);
            case NIET_GEVONDEN, BSN_ONBEKEND, COMBINATIE_BSN_GEBOORTEDATUM_ONBEKEND -> new Covantwoord.NietGevonden();
            case MEERDERE_PERSONEN_GEVONDEN -> new Covantwoord.MeerderePersonen();
            case BSN_VOLDOET_NIET_AAN_ELF_PROEF ->
                new Covantwoord.ZoekenNietMogelijk("Het BSN voldoet niet aan de elfproef.");
            case GEEN_GELDIG_ZOEKPAD ->
                new Covantwoord.ZoekenNietMogelijk("De zoekgegevens vormen geen volledige zoeksleutel.");
            case MEERDERE_ZOEKPADEN_OPGEGEVEN ->
                new Covantwoord.ZoekenNietMogelijk("De zoekgegevens vormen meer dan één zoeksleutel.");
            case PEILDATUM_2_JAAR_OF_OUDER ->
                new Covantwoord.ZoekenNietMogelijk("De peildatum ligt twee jaar of langer terug.");
        };
    }

    private static Zoekresultaat zoekresultaat(ControleerResponse antwoord) throws OnveiligeXml {
        List<Zoekresultaat> resultaten = antwoord.getZoekresultaten() == null
                ? List.of()
                : antwoord.getZoekresultaten().getZoekresultaat();
        if (resultaten.size() != 1 || resultaten.getFirst().getVolgnummer() != Covvraag.VOLGNUMMER) {
            throw new OnveiligeXml("Het antwoord hoort niet bij de vraag.");
        }
        return resultaten.getFirst();
    }

    private static Covantwoord gevonden(
            nl.machtigingen.contract.cov.types.@Nullable Verzekerde van, Zoeksleutel sleutel) throws OnveiligeXml {
        if (van == null) {
            throw new OnveiligeXml("Het antwoord noemt geen verzekerde.");
        }
        Verzekerde verzekerde = new Verzekerde(
                bsn(van.getBsn(), sleutel),
                naam(van),
                van.getGeboortedatum(),
                Geslacht.valueOf(van.getGeslacht().name()),
                van.isOverleden(),
                verzekeringen(van));
        return sleutel instanceof Zoeksleutel.OpVerzekerdenummer opNummer
                ? bijVerzekeraar(verzekerde, opNummer)
                : new Covantwoord.Gevonden(verzekerde);
    }

    /** Another person than the one asked for must never be shown, whatever went wrong at the source. */
    private static @Nullable Bsn bsn(@Nullable String cijfers, Zoeksleutel sleutel) throws OnveiligeXml {
        if (cijfers == null) {
            return sleutel instanceof Zoeksleutel.OpBsn opBsn ? opBsn.bsn() : null;
        }
        Bsn bsn = new Bsn(metVoorloopnullen(cijfers, 9));
        if (sleutel instanceof Zoeksleutel.OpBsn opBsn && !opBsn.bsn().equals(bsn)) {
            throw new OnveiligeXml("Het antwoord gaat over een ander dan gevraagd.");
        }
        return bsn;
    }

    private static Naam naam(nl.machtigingen.contract.cov.types.Verzekerde van) throws OnveiligeXml {
        String eerste = gevuld(van.getAchternaam1(), Integer.MAX_VALUE);
        if (eerste != null) {
            return new Naam(gevuld(van.getVoorletters(), NAAMDEEL), gevuld(van.getVoorvoegsel1(), NAAMDEEL), eerste);
        }
        String tweede = gevuld(van.getAchternaam2(), Integer.MAX_VALUE);
        if (tweede == null) {
            throw new OnveiligeXml("Het antwoord noemt geen achternaam.");
        }
        return new Naam(gevuld(van.getVoorletters(), NAAMDEEL), gevuld(van.getVoorvoegsel2(), NAAMDEEL), tweede);
    }

    private static List<Verzekering> verzekeringen(nl.machtigingen.contract.cov.types.Verzekerde van) {
        if (van.getVerzekeringen() == null) {
            return List.of();
        }
        return van.getVerzekeringen().getVerzekering().stream()
                .filter(verzekering ->
                        verzekering.getResultaat() != Verzekeringresultaat.NIET_GEAUTORISEERD_VOOR_ZORGVERZEKERAAR)
                .map(Covuitslag::verzekering)
                .sorted(Comparator.comparing(Verzekering::actief).reversed())
                .limit(VERZEKERINGEN)
                .toList();
    }

    private static Verzekering verzekering(nl.machtigingen.contract.cov.types.Verzekering van) {
        Uzovi uzovi = new Uzovi(metVoorloopnullen(van.getUZOVI(), 4));
        String label = gevuld(van.getLabelnaam(), Integer.MAX_VALUE);
        return new Verzekering(
                uzovi,
                // COV gives no name of the insurer, only that of the label under which he sold the insurance (C9)
                label == null ? "UZOVI " + uzovi.waarde() : label,
                soort(van),
                van.getVerzekerdenummer(),
                gevuld(van.getPakketcode(), PAKKETCODE),
                gevuld(van.getPakketnaam(), Integer.MAX_VALUE),
                van.getIngangsdatum(),
                van.getEinddatum(),
                van.getResultaat() == Verzekeringresultaat.ACTIEF);
    }

    private static Verzekeringsoort soort(nl.machtigingen.contract.cov.types.Verzekering van) {
        return switch (van.getSoortVerzekering()) {
            case BASIS -> Verzekeringsoort.BASIS;
            case AANVULLEND -> Verzekeringsoort.AANVULLEND;
            case AANVULLEND_PLUS_TAND -> Verzekeringsoort.AANVULLEND_PLUS_TAND;
            case TAND -> Verzekeringsoort.TAND;
            case HOOFDVERZEKERING -> Verzekeringsoort.HOOFDVERZEKERING;
            case AWBZ -> Verzekeringsoort.WLZ;
        };
    }

    /**
     * COV cannot be told the insurer (C6), and two insurers may give out the same number: whoever has it somewhere else is not the one
     * meant, also when he happens to be insured here under another number.
     */
    private static Covantwoord bijVerzekeraar(Verzekerde verzekerde, Zoeksleutel.OpVerzekerdenummer sleutel) {
        List<Verzekering> hier = verzekerde.verzekeringen().stream()
                .filter(verzekering -> verzekering.uzovi().equals(sleutel.uzovi()))
                .toList();
        boolean bedoeld = hier.stream()
                .map(Verzekering::verzekerdenummer)
                .anyMatch(nummer -> nummer == null || nummer.equals(sleutel.verzekerdenummer()));
        if (!bedoeld) {
            return new Covantwoord.NietGevonden();
        }
        return new Covantwoord.Gevonden(new Verzekerde(
                verzekerde.bsn(),
                verzekerde.naam(),
                verzekerde.geboortedatum(),
                verzekerde.geslacht(),
                verzekerde.overleden(),
                hier));
    }

    /** Sources that keep a number as a number lose its leading zeros (C13). */
    private static String metVoorloopnullen(String cijfers, int lengte) {
        return "0".repeat(lengte - cijfers.length()) + cijfers;
    }

    private static @Nullable String gevuld(@Nullable String tekst, int hoogstens) {
        if (tekst == null || tekst.isBlank()) {
            return null;
        }
        String kort = tekst.strip();
        return kort.length() <= hoogstens ? kort : kort.substring(0, hoogstens);
    }
}
