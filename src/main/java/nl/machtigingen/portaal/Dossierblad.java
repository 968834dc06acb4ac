package nl.machtigingen.portaal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.machtiging.Toetsing;
import nl.machtigingen.machtiging.Toezegging;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one machtiging, as its page shows it (S-143..S-147). Does not print itself.
 *
 * @param vraag what the insurer wants to know now; empty when he asks nothing
 * @param verlopen whether the last day has passed (S-131)
 * @param blokken groups of facts, each with its heading
 * @param tijdlijn newest first
 */
record Dossierblad(
        String id,
        Statusteken status,
        String vraag,
        String einddatum,
        boolean verlopen,
        String besluit,
        List<String> bijBesluit,
        List<Blok> blokken,
        List<Regel> prestaties,
        List<Bestand> bijlagen,
        List<Moment> tijdlijn)
        implements Persoonsgegeven {

    record Blok(String kop, List<Feit> feiten) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    record Feit(String naam, String waarde) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    record Regel(String code, int aantal, String element, String honorarium, String techniek, String toegekend)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @param weg whether the content is gone (S-164) */
    record Bestand(String id, String naam, String grootte, String ontvangen, boolean weg) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    record Moment(String wanneer, Statusteken status, String bron, String tekst) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    static Dossierblad van(Raadpleeg.Dossier dossier, Teksten teksten, LocalDate vandaag) {
        return new Schrijver(teksten, vandaag).blad(dossier);
    }

    /** What the insurer asked last. */
    static String vraag(List<Gebeurtenis> geschiedenis) {
        return geschiedenis.reversed().stream()
                .map(Gebeurtenis::gevraagdeInformatie)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }

    private static final class Schrijver {

        private final Teksten teksten;
        private final Opmaak opmaak;
        private final LocalDate vandaag;

        Schrijver(Teksten teksten, LocalDate vandaag) {
            this.teksten = teksten;
            this.opmaak = new Opmaak(teksten.taal());
            this.vandaag = vandaag;
        }

        Dossierblad blad(Raadpleeg.Dossier dossier) {
            Machtiging machtiging = dossier.machtiging();
            Stand stand = machtiging.stand();
            Beoordeling beoordeling = stand.beoordeling();
            return new Dossierblad(
                    machtiging.id().toString(),
                    Statusteken.van(stand.status(), teksten),
                    machtiging.isAanvulbaar() ? vraag(dossier.geschiedenis()) : "",
                    opmaak.datum(stand.einddatum()),
                    stand.einddatum() != null && stand.einddatum().isBefore(vandaag),
                    beoordeling == null ? "" : teksten.van("besluit." + beoordeling.besluit()),
                    beoordeling == null ? List.of() : bijBesluit(beoordeling),
                    List.of(verstrekking(machtiging), verzekerde(machtiging), aanvrager(machtiging)),
                    prestaties(machtiging),
                    dossier.bijlagen().stream().map(this::bestand).toList(),
                    tijdlijn(dossier.geschiedenis()));
        }

        private static List<String> bijBesluit(Beoordeling beoordeling) {
            return Stream.of(
                            Stream.ofNullable(beoordeling.reden()),
                            beoordeling.voorwaarden().stream(),
                            Stream.ofNullable(beoordeling.toelichting()))
                    .flatMap(deel -> deel)
                    .toList();
        }

        private Blok verstrekking(Machtiging machtiging) {
            Aanvraag aanvraag = machtiging.aanvraag();
            Stand stand = machtiging.stand();
            Feiten feiten = new Feiten()
                    .erbij("machtigingId", machtiging.id())
                    .erbij("machtigingsnummer", stand.machtigingsnummer())
                    .erbij("verstrekking", verstrekking(aanvraag, machtiging.toetsing()))
                    .erbij("zorgsoort", teksten.van("zorgsoort." + aanvraag.zorgsoort()))
                    .erbij("specialisme", aanvraag.specialisme())
                    .erbij("grondslag", teksten.van("grondslag." + aanvraag.grondslag()))
                    .erbij("ingangsdatum", opmaak.datum(stand.ingangsdatum()))
                    .erbij("peildatum", opmaak.datum(aanvraag.peildatum().datum()))
                    .erbij("verwacht", stand.toezegging() == null ? null : verwacht(stand.toezegging()))
                    .erbij("toelichting", aanvraag.toelichting())
                    .erbij("vervangt", machtiging.vervanging().vervangt())
                    .erbij("vervangenDoor", machtiging.vervanging().vervangenDoor());
            return feiten.blok("verstrekking");
        }

        private static String verstrekking(Aanvraag aanvraag, Toetsing toetsing) {
            return toetsing.formulier() == null
                    ? aanvraag.verstrekking()
                    : aanvraag.verstrekking() + " – " + toetsing.formulier();
        }

        private String verwacht(Toezegging toezegging) {
            return teksten.van("verwacht.voor", opmaak.moment(toezegging.verwacht()));
        }

        private Blok verzekerde(Machtiging machtiging) {
            Optional<String> nummer = machtiging.verzekerde().verzekeringen().stream()
                    .filter(verzekering -> verzekering.uzovi().equals(machtiging.uzovi()))
                    .map(Verzekering::verzekerdenummer)
                    .filter(Objects::nonNull)
                    .findFirst();
            return new Feiten()
                    .erbij("naam", Opmaak.naam(machtiging.verzekerde().naam()))
                    .erbij("geboortedatum", opmaak.datum(machtiging.verzekerde().geboortedatum()))
                    .erbij(
                            "bsn",
                            machtiging.verzekerde().bsn() == null
                                    ? null
                                    : machtiging.verzekerde().bsn().waarde())
                    .erbij("verzekerdenummer", nummer.orElse(null))
                    .erbij(
                            "verzekeraar",
                            machtiging.dekking().verzekeraarNaam() + " ("
                                    + machtiging.uzovi().waarde() + ")")
                    .erbij(
                            "dekking",
                            teksten.van(
                                    "verzekeringsoort." + machtiging.dekking().soort()))
                    .erbij("pakket", machtiging.dekking().pakketnaam())
                    .blok("verzekerde");
        }

        private Blok aanvrager(Machtiging machtiging) {
            return new Feiten()
                    .erbij("aanvraagdatum", opmaak.moment(machtiging.ingediendOp()))
                    .erbij("instantie", machtiging.instantie())
                    .erbij("zorgverlener", machtiging.aanvraag().zorgverlener())
                    .erbij("referentie", machtiging.referentie())
                    .blok("aanvrager");
        }

        private List<Regel> prestaties(Machtiging machtiging) {
            List<Regel> regels = new ArrayList<>();
            for (Aanvraag.Prestatie van : machtiging.aanvraag().prestaties()) {
                regels.add(new Regel(
                        van.code(),
                        van.aantal(),
                        van.element() == null ? "" : van.element(),
                        opmaak.bedrag(van.honorarium()),
                        opmaak.bedrag(van.techniekkosten()),
                        toegekend(machtiging.stand().beoordeling(), regels.size() + 1)));
            }
            return regels;
        }

        private String toegekend(@Nullable Beoordeling beoordeling, int regel) {
            return beoordeling == null
                    ? ""
                    : beoordeling.toegekend().stream()
                            .filter(een -> een.regel() == regel)
                            .map(een -> een.aantal() + " × " + een.code()
                                    + (een.bedrag() == null ? "" : ", " + opmaak.bedrag(een.bedrag())))
                            .findFirst()
                            .orElse("");
        }

        private Bestand bestand(Bijlage van) {
            return new Bestand(
                    van.id().toString(),
                    van.naam(),
                    opmaak.grootte(van.grootte()),
                    opmaak.datum(van.ontvangenOp()),
                    van.verwijderdOp() != null);
        }

        private List<Moment> tijdlijn(List<Gebeurtenis> geschiedenis) {
            List<Moment> momenten = new ArrayList<>();
            for (Gebeurtenis een : geschiedenis) {
                momenten.add(new Moment(
                        opmaak.moment(een.tijdstip()), teken(een), teksten.van("bron." + een.bron()), tekst(een)));
            }
            Collections.reverse(momenten);
            return momenten;
        }

        /** What the practice did itself is told as an act. */
        private Statusteken teken(Gebeurtenis van) {
            Statusteken teken = Statusteken.van(van.gemeld(), teksten);
            return van.gemeld() == Status.INGEDIEND && van.bron() == Statusbron.PRAKTIJK
                    ? new Statusteken(teken.soort(), teksten.van("status.ingediend"), teken.uitleg())
                    : teken;
        }

        private static String tekst(Gebeurtenis van) {
            return Stream.of(van.gevraagdeInformatie(), van.toelichting())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }

        /** What is not known is not said. */
        private final class Feiten {

            private final List<Feit> feiten = new ArrayList<>();

            Feiten erbij(String naam, @Nullable Object waarde) {
                String tekst = waarde == null ? "" : waarde.toString();
                if (!tekst.isEmpty()) {
                    feiten.add(new Feit(teksten.van("feit." + naam), tekst));
                }
                return this;
            }

            Blok blok(String naam) {
                return new Blok(teksten.van("blok." + naam), List.copyOf(feiten));
            }
        }
    }
}
