package nl.machtigingen.portaal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.afhandeling.Vragenlijst.Blad;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.portaal.Dossierblad.Feit;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its summary shows it. Does not print itself.
 *
 * @param vragenPad where the questions are changed; empty when there are none
 * @param prestatiesPad the same for the treatments
 */
record Overzichtblad(
        List<Feit> verzekerde,
        List<Feit> verstrekking,
        List<Vragenblad.Gegeven> vragen,
        List<Regel> prestaties,
        String som,
        List<Dossierblad.Bestand> bijlagen,
        String verzekerdePad,
        String verstrekkingPad,
        String vragenPad,
        String prestatiesPad)
        implements Persoonsgegeven {

    record Regel(String code, int aantal, String element, String honorarium, String techniek)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    static Overzichtblad van(Begonnen begonnen, Teksten teksten) {
        return new Schrijver(begonnen, teksten).blad();
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }

    private static final class Schrijver {

        private final Begonnen begonnen;
        private final Teksten teksten;
        private final Opmaak opmaak;

        Schrijver(Begonnen begonnen, Teksten teksten) {
            this.begonnen = begonnen;
            this.teksten = teksten;
            this.opmaak = new Opmaak(teksten.taal());
        }

        Overzichtblad blad() {
            var id = begonnen.concept().id();
            Conceptaanvraag aanvraag = begonnen.concept().aanvraag();
            Blad blad = begonnen.blad();
            return new Overzichtblad(
                    verzekerde(aanvraag),
                    verstrekking(aanvraag, blad),
                    blad == null ? List.of() : Vragenblad.gegeven(begonnen, blad, teksten),
                    aanvraag.prestaties().stream().map(this::regel).toList(),
                    opmaak.som(som(aanvraag.prestaties())),
                    begonnen.bijlagen().stream()
                            .map(een -> new Dossierblad.Bestand(
                                    een.id().toString(),
                                    een.naam(),
                                    opmaak.grootte(een.grootte()),
                                    opmaak.datum(een.ontvangenOp()),
                                    false))
                            .toList(),
                    Stap.VERZEKERDE.pad(id),
                    Stap.VERSTREKKING.pad(id),
                    blad == null ? "" : Stap.VRAGEN.pad(id),
                    Stap.heeftPrestaties(begonnen) ? Stap.PRESTATIES.pad(id) : "");
        }

        private List<Feit> verzekerde(Conceptaanvraag aanvraag) {
            List<Feit> feiten = new ArrayList<>();
            switch (aanvraag.verzekerde()) {
                case Zoeksleutel.OpBsn opBsn -> feit(feiten, "bsn", opBsn.bsn().waarde());
                case Zoeksleutel.OpAdres opAdres ->
                    feit(
                            feiten,
                            "woonadres",
                            Stream.of(
                                            opAdres.postcode(),
                                            Integer.toString(opAdres.huisnummer()),
                                            opAdres.toevoeging() == null ? "" : opAdres.toevoeging())
                                    .filter(deel -> !deel.isEmpty())
                                    .collect(Collectors.joining(" ")));
                case Zoeksleutel.OpVerzekerdenummer opNummer ->
                    feit(feiten, "verzekerdenummer", opNummer.verzekerdenummer());
                case null -> feit(feiten, "bsn", "");
            }
            feit(feiten, "geboortedatum", opmaak.datum(begonnen.geboortedatum()));
            feit(
                    feiten,
                    "peildatum",
                    aanvraag.peildatum() == null
                            ? ""
                            : opmaak.datum(aanvraag.peildatum().datum()));
            return feiten;
        }

        private List<Feit> verstrekking(Conceptaanvraag aanvraag, @Nullable Blad blad) {
            List<Feit> feiten = new ArrayList<>();
            feit(
                    feiten,
                    "verstrekking",
                    aanvraag.verstrekking()
                            + (blad == null ? "" : " – " + new Formuliertaal(blad.formulier(), teksten).naam()));
            feit(feiten, "zorgsoort", teksten.van("zorgsoort." + aanvraag.zorgsoort()));
            feit(feiten, "specialisme", aanvraag.specialisme());
            feit(feiten, "grondslag", teksten.van("grondslag." + aanvraag.grondslag()));
            feit(feiten, "instantie", begonnen.concept().instantie());
            feit(feiten, "zorgverlener", aanvraag.zorgverlener());
            feit(feiten, "ingangsdatum", opmaak.datum(aanvraag.ingangsdatum()));
            feit(feiten, "toelichting", aanvraag.toelichting());
            feit(
                    feiten,
                    "emailadres",
                    begonnen.concept().emailadressen().stream()
                            .map(Emailadres::waarde)
                            .collect(Collectors.joining(", ")));
            return feiten;
        }

        private void feit(List<Feit> feiten, String naam, @Nullable Object waarde) {
            String tekst = waarde == null ? "" : waarde.toString();
            if (!tekst.isEmpty()) {
                feiten.add(new Feit(teksten.van("feit." + naam), tekst));
            }
        }

        private Regel regel(Aanvraag.Prestatie van) {
            return new Regel(
                    van.code(),
                    van.aantal(),
                    van.element() == null ? "" : van.element(),
                    opmaak.bedrag(van.honorarium()),
                    opmaak.bedrag(van.techniekkosten()));
        }

        private static BigDecimal som(List<Aanvraag.Prestatie> prestaties) {
            return prestaties.stream()
                    .flatMap(een -> Stream.of(euros(een.honorarium()), euros(een.techniekkosten())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal euros(@Nullable Bedrag bedrag) {
            return bedrag == null ? BigDecimal.ZERO : bedrag.euros();
        }
    }
}
