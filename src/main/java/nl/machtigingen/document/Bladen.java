package nl.machtigingen.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.machtiging.Toetsing;
import org.jspecify.annotations.Nullable;

/** From a dossier to what stands on paper. */
final class Bladen {

    private Bladen() {}

    static Persoonsgegeven van(Documentsoort soort, Dossier dossier, Instant nu) {
        return switch (soort) {
            case SAMENVATTING -> samenvatting(dossier, nu);
            case VRAGEN_EN_ANTWOORDEN -> vragenEnAntwoorden(dossier, nu);
        };
    }

    private static Blad.Samenvatting samenvatting(Dossier dossier, Instant nu) {
        Machtiging machtiging = dossier.machtiging();
        Stand stand = machtiging.stand();
        LocalDate vandaag = Nederlands.dag(nu);
        return new Blad.Samenvatting(
                voet(machtiging, nu),
                verzekerde(machtiging),
                standregel(stand, vandaag),
                Vragenrondes.van(dossier.gebeurtenissen()).stream()
                        .filter(Blad.Ronde::open)
                        .toList(),
                oordeel(stand.beoordeling(), machtiging.aanvraag()),
                stand.status() == Status.AFGEWEZEN || stand.status() == Status.GEDEELTELIJK_GOEDGEKEURD,
                Feiten.verzekerde(machtiging),
                Feiten.aanvrager(machtiging),
                Feiten.verstrekking(machtiging, vandaag),
                Prestatielijst.gevraagd(machtiging.aanvraag().prestaties()),
                bijlagen(dossier));
    }

    private static Blad.VragenEnAntwoorden vragenEnAntwoorden(Dossier dossier, Instant nu) {
        Machtiging machtiging = dossier.machtiging();
        Aanvraag aanvraag = machtiging.aanvraag();
        Aanvraag.Formulier formulier = aanvraag.formulier();
        return new Blad.VragenEnAntwoorden(
                voet(machtiging, nu),
                verzekerde(machtiging),
                Feiten.herkenning(machtiging, Nederlands.dag(nu)),
                Vragenrondes.van(dossier.gebeurtenissen()),
                formulier == null ? null : formulier(formulier, machtiging.toetsing()),
                antwoorden(machtiging),
                aanvraag.toelichting(),
                Prestatielijst.gevraagd(aanvraag.prestaties()),
                bijlagen(dossier),
                dossier.gebeurtenissen().stream().map(Bladen::stap).toList());
    }

    private static String formulier(Aanvraag.Formulier formulier, Toetsing toetsing) {
        String naam = toetsing.formulier() == null ? "" : ": " + toetsing.formulier();
        return "Formulier " + formulier.code() + ", versie " + formulier.versie() + naam;
    }

    /** In the form's own words of the day of submission; where they were not kept, by the codes of the questions. */
    private static List<Blad.Antwoord> antwoorden(Machtiging machtiging) {
        List<Toetsing.Vraagregel> vragen = machtiging.toetsing().vragen();
        return vragen.isEmpty()
                ? machtiging.aanvraag().antwoorden().stream()
                        .map(antwoord -> new Blad.Antwoord(antwoord.vraag(), antwoord.waarde()))
                        .toList()
                : vragen.stream()
                        .map(regel -> new Blad.Antwoord(regel.vraag(), regel.antwoord()))
                        .toList();
    }

    private static Blad.Voet voet(Machtiging machtiging, Instant nu) {
        return new Blad.Voet(machtiging.id().toString(), Nederlands.moment(nu));
    }

    private static String verzekerde(Machtiging machtiging) {
        Verzekerde verzekerde = machtiging.verzekerde();
        return Nederlands.naam(verzekerde.naam()) + ", geboren op " + Nederlands.datum(verzekerde.geboortedatum());
    }

    private static Blad.Standregel standregel(Stand stand, LocalDate vandaag) {
        LocalDate einddatum = stand.einddatum();
        boolean voorbij = einddatum != null && einddatum.isBefore(vandaag);
        Statustekst tekst = Statustekst.van(stand.status());
        if (voorbij && isToegekend(stand)) {
            tekst = tekst.afgelopen();
        }
        return new Blad.Standregel(
                tekst.naam(),
                tekst.betekenis(),
                tekst.vervolg(),
                nummer(stand),
                geldigheid(stand, einddatum, voorbij),
                voorbij);
    }

    /** The number may follow later than the approval (S-119). */
    private static @Nullable String nummer(Stand stand) {
        if (!isToegekend(stand)) {
            return null;
        }
        return stand.machtigingsnummer() == null
                ? "Het machtigingsnummer volgt nog."
                : "Machtigingsnummer " + stand.machtigingsnummer();
    }

    private static boolean isToegekend(Stand stand) {
        return stand.status() == Status.GOEDGEKEURD || stand.status() == Status.GEDEELTELIJK_GOEDGEKEURD;
    }

    private static @Nullable String geldigheid(Stand stand, @Nullable LocalDate einddatum, boolean voorbij) {
        boolean toegekend = stand.status() == Status.GOEDGEKEURD || stand.status() == Status.GEDEELTELIJK_GOEDGEKEURD;
        if (einddatum != null && voorbij) {
            String datum = Nederlands.datum(einddatum);
            return toegekend
                    ? "Deze machtiging is niet meer geldig. De laatste dag was " + datum + "."
                    : "De einddatum is voorbij: " + datum + ".";
        }
        LocalDate begin = stand.ingangsdatum();
        if (!toegekend || begin == null) {
            return null;
        }
        return "Geldig vanaf " + Nederlands.datum(begin)
                + (einddatum == null ? "." : " tot en met " + Nederlands.datum(einddatum) + ".");
    }

    private static Blad.@Nullable Oordeel oordeel(@Nullable Beoordeling beoordeling, Aanvraag aanvraag) {
        if (beoordeling == null) {
            return null;
        }
        return new Blad.Oordeel(
                Statustekst.besluit(beoordeling.besluit()),
                beoordeling.reden(),
                beoordeling.voorwaarden(),
                Prestatielijst.toegekend(beoordeling.toegekend(), aanvraag.prestaties()),
                beoordeling.toelichting());
    }

    private static List<Blad.Bijlage> bijlagen(Dossier dossier) {
        return dossier.bijlagen().stream()
                .map(bijlage -> new Blad.Bijlage(
                        bijlage.naam(),
                        Nederlands.bestandssoort(bijlage.mediatype()),
                        Nederlands.grootte(bijlage.grootte()),
                        Nederlands.moment(bijlage.ontvangenOp())))
                .toList();
    }

    /** What was asked and answered stands at the top of the document; the history only says that it was. */
    private static Blad.Stap stap(Gebeurtenis gebeurtenis) {
        boolean antwoord = gebeurtenis.gemeld() == Status.AANVULLENDE_INFORMATIE_ONTVANGEN;
        String wat = Statustekst.gebeurd(gebeurtenis.gemeld(), gebeurtenis.bron())
                + (gebeurtenis.verwerkt() ? "" : " (kwam te laat binnen en veranderde niets)");
        return new Blad.Stap(
                Integer.toString(gebeurtenis.nummer()),
                Nederlands.moment(gebeurtenis.tijdstip()),
                Statustekst.bron(gebeurtenis.bron()),
                wat,
                antwoord ? null : gebeurtenis.toelichting());
    }
}
