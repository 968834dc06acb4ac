package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.machtigingen.contract.fout.Bevinding;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.ControleerAanvraag;
import nl.machtigingen.contract.machtiging.ControleerAanvraagResponse;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.Gebeurtenis;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.typen.Beoordelingsstatus;
import nl.machtigingen.contract.typen.Beslisboomuitkomst;
import nl.machtigingen.contract.typen.Besluit;
import nl.machtigingen.contract.typen.Formulier;
import nl.machtigingen.contract.typen.Notificatie;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.Statusbron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules say of a request: before it is submitted, when it is, and to the insurer. */
class AanvraagtoetsTest {

    private static final String BIJ_HET_DUIN = "999990032";
    private static final int LANGSTE_HERSTEL = 1000;
    private static final Path GEVALLEN = Path.of("src/test/resources/formulieren");

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final MachtigingService deKies =
            Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
    private final MachtigingService deBrug =
            Software.met("systeem/ziekenhuis-de-brug").machtigingService(gateway.adres("machtiging", "soap11"));

    /** The example requests of the dental forms, for an adult whom every insurer treats alike. */
    static Stream<String> gevallen() throws IOException {
        try (Stream<Path> bestanden = Files.walk(GEVALLEN)) {
            return bestanden
                    .filter(bestand -> bestand.endsWith("aanvraag.xml"))
                    .filter(bestand ->
                            GEVALLEN.relativize(bestand).getName(0).toString().startsWith("M"))
                    .filter(AanvraagtoetsTest::isVoorEenVolwassene)
                    .map(bestand -> GEVALLEN.relativize(bestand.getParent()).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean isVoorEenVolwassene(Path bestand) {
        String aanvraag = Voorbeeldaanvraag.wortel(bestand);
        return !aanvraag.contains("geboortedatum") && !aanvraag.contains("uzovi");
    }

    /** S-98, S-102, S-113: all findings at once, in a dry run and in the submission alike; or the decision that is to be expected. */
    @ParameterizedTest
    @MethodSource("gevallen")
    void theDryRunSaysWhatTheSubmissionSaysAndLeavesNothing(String geval) throws Exception {
        DienIn indiening = Voorbeeldaanvraag.uit(GEVALLEN.resolve(geval));
        List<String> verwacht = verwacht(geval);
        Footprint footprint = Footprint.of(gateway);

        ControleerAanvraagResponse proef = deKies.controleerAanvraag(proef(indiening));

        assertThat(footprint.rows()).isEqualTo(footprint.before());
        assertThat(footprint.sentSince()).isEmpty();
        if (proef.isAkkoord()) {
            var oordeel = proef.getOordeel();
            assertThat(verwacht)
                    .containsExactly(
                            oordeel.getUitkomst() + " | " + oordeel.getToelichting() + " | " + oordeel.getBron());
            assertThat(oordeel.isBeslissend()).isFalse();
            assertThat(proef.getFormulier().getVersie()).isEqualTo("2026");
            assertThat(deKies.dienIn(indiening).getMachtigingId()).isNotBlank();
        } else {
            assertThat(regels(proef.getBevinding(), proef.getHerstel(), "/controleerAanvraag"))
                    .isEqualTo(verwacht);
            Fout fout = fout(() -> deKies.dienIn(indiening));
            assertThat(fout.getCode()).isEqualTo(proef.getFoutcode());
            assertThat(regels(fout.getBevinding(), fout.getHerstel(), "/dienIn"))
                    .isEqualTo(verwacht);
            assertThat(footprint.rows()).isEqualTo(footprint.before());
        }
    }

    /** S-113, S-115, S-119, S-120: an insurer that lets the rules decide; the practice hears at once, the insurer with the request. */
    @ParameterizedTest
    @CsvSource({
        "huidplooi, ja, GOEDGEKEURD, J, Het gezichtsveld is ernstig beperkt; de machtiging geldt voor beide ogen.",
        "huidplooi, nee, AFGEWEZEN, N, Zonder ernstige beperking van het gezichtsveld wordt de correctie niet vergoed."
    })
    void whereTheInsurerLetsThemTheRulesDecide(
            String vraag, String antwoord, Status status, String bijHetDuin, String waarom) throws Exception {
        DienIn indiening = ooglid(BIJ_HET_DUIN, vraag, antwoord);

        ControleerAanvraagResponse proef = deBrug.controleerAanvraag(proef(indiening));
        DienInResponse gedaan = deBrug.dienIn(indiening);

        assertThat(proef.getOordeel().isBeslissend()).isTrue();
        assertThat(proef.getOordeel().getUitkomst().name()).isEqualTo(status.name());
        assertThat(gedaan.getStatus()).isEqualTo(status);
        assertThat(gedaan.getBeoordelingsstatus()).isEqualTo(Beoordelingsstatus.ONLINE_BEOORDEELD);
        Machtiging machtiging = raadpleeg(deBrug, gedaan.getMachtigingId());
        assertThat(machtiging.getGebeurtenis())
                .extracting(Gebeurtenis::getBron)
                .containsSubsequence(Statusbron.PRAKTIJK, Statusbron.BESLISBOOM);
        Gebeurtenis beslist = machtiging.getGebeurtenis().get(1);
        assertThat(beslist.getStatus()).isEqualTo(status);
        assertThat(bijDeVerzekeraar("9993", gedaan.getMachtigingId()))
                .contains("<AlBeslist uitslag=\"" + bijHetDuin + "\">" + waarom + "</AlBeslist>");
    }

    /** S-113: a decision at once stands also when the insurer cannot be reached, with the reason of the rules. */
    @Test
    void whatTheRulesDecideDoesNotWaitForTheInsurer() throws Exception {
        DienIn indiening = ooglid(BIJ_HET_DUIN, "reden", "uiterlijk");
        indiening
                .getAanvraag()
                .getAntwoord()
                .removeIf(antwoord -> List.of("sinds", "huidplooi").contains(antwoord.getVraag()));
        String cursor = Praktijk.met("systeem/ziekenhuis-de-brug", gateway).einde();

        DienInResponse gedaan = deBrug.dienIn(indiening);

        assertThat(gedaan.getStatus()).isEqualTo(Status.AFGEWEZEN);
        assertThat(gedaan.getBeoordeling().getBesluit()).isEqualTo(Besluit.AFGEWEZEN);
        assertThat(gedaan.getBeoordeling().getReden()).isEqualTo("Een correctie om het uiterlijk wordt niet vergoed.");
        assertThat(Praktijk.met("systeem/ziekenhuis-de-brug", gateway)
                        .haalt(cursor, 10, 0)
                        .getNotificatie())
                .extracting(Notificatie::getStatus)
                .startsWith(Status.INGEDIEND, Status.AFGEWEZEN);
    }

    /** S-114: other insurers only get advice, and decide by themselves. */
    @Test
    void anyOtherInsurerIsOnlyAdvised() throws Exception {
        DienInResponse gedaan = deBrug.dienIn(ooglid("999990020", "huidplooi", "nee"));

        assertThat(gedaan.getStatus()).isEqualTo(Status.INGEDIEND);
        assertThat(gedaan.getBeoordeling()).isNull();
        assertThat(bijDeVerzekeraar("9992", gedaan.getMachtigingId()))
                .contains("uitkomst>" + Beslisboomuitkomst.AFGEWEZEN, "beslissend>false<");
    }

    /** S-117: whatever the insurer lets the rules decide. */
    @Test
    void aForeignHospitalNeverGetsAResultOfTheRules() throws Exception {
        MachtigingService klinik =
                Software.met("systeem/ziekenhuis-am-fluss").machtigingService(gateway.adres("machtiging", "soap11"));

        ControleerAanvraagResponse proef =
                klinik.controleerAanvraag(proef(Voorbeeldaanvraag.buitenland(Aanvragen.BIJ_DE_LINDE)));

        assertThat(proef.isAkkoord()).isTrue();
        assertThat(proef.getFormulier().getCode()).isEqualTo("B01");
        assertThat(proef.getOordeel().getUitkomst()).isEqualTo(Beslisboomuitkomst.VOORLEGGEN);
    }

    /** S-78: whoever names no form gets the one in force, and it stays with the machtiging. */
    @Test
    void theVersionOfTheFormStaysWithTheMachtiging() throws Exception {
        DienIn zonder = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        DienIn met = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        met.getAanvraag().setFormulier(formulier("M10", "2026"));

        for (DienIn indiening : List.of(zonder, met)) {
            Formulier bewaard = raadpleeg(deKies, deKies.dienIn(indiening).getMachtigingId())
                    .getAanvraag()
                    .getFormulier();
            assertThat(bewaard.getCode()).isEqualTo("M10");
            assertThat(bewaard.getVersie()).isEqualTo("2026");
        }
    }

    /** A dry run is not something that can be repeated or that is in anybody's way. */
    @Test
    void theReferentieOfADryRunIsFreeForTheSubmission() throws Exception {
        DienIn indiening = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        ControleerAanvraag proef = proef(indiening);
        proef.setReferentie(indiening.getReferentie());

        deKies.controleerAanvraag(proef);

        assertThat(deKies.dienIn(indiening).getStatus()).isEqualTo(Status.GOEDGEKEURD);
    }

    /** S-91: a draft is tried as it stands, with the files that it has. */
    @Test
    void aDraftIsTriedWithItsFiles() throws Exception {
        DienIn volledig = Voorbeeldaanvraag.uit(GEVALLEN.resolve("M01/goed"));
        var concept = Concepten.van(volledig);
        String zonder = deKies.slaOp(concept).getMachtigingId();
        var metFoto = Concepten.van(volledig);
        metFoto.getBijlage().addAll(volledig.getBijlage());
        String met = deKies.slaOp(metFoto).getMachtigingId();

        ControleerAanvraagResponse onvolledig = deKies.controleerAanvraag(vanConcept(zonder));
        ControleerAanvraagResponse goed = deKies.controleerAanvraag(vanConcept(met));

        assertThat(onvolledig.getFoutcode()).isEqualTo("BIJ-003");
        assertThat(onvolledig.getBevinding()).extracting(Bevinding::getCode).containsExactly("BIJ-003");
        assertThat(goed.isAkkoord()).isTrue();
        assertThat(deKies.dienIn(Concepten.indiening(met)).getMachtigingId()).isEqualTo(met);
    }

    private static ControleerAanvraag vanConcept(String concept) {
        ControleerAanvraag proef = new ControleerAanvraag();
        proef.setConceptId(concept);
        return proef;
    }

    private static ControleerAanvraag proef(DienIn indiening) {
        ControleerAanvraag proef = new ControleerAanvraag();
        proef.setAanvraag(indiening.getAanvraag());
        proef.getBijlage().addAll(indiening.getBijlage());
        return proef;
    }

    private static DienIn ooglid(String bsn, String vraag, String waarde) {
        DienIn indiening = Aanvragen.ooglid(bsn, "06000002");
        indiening.getAanvraag().getAntwoord().stream()
                .filter(antwoord -> antwoord.getVraag().equals(vraag))
                .forEach(antwoord -> antwoord.setWaarde(waarde));
        return indiening;
    }

    private static Formulier formulier(String code, String versie) {
        Formulier formulier = new Formulier();
        formulier.setCode(code);
        formulier.setVersie(versie);
        return formulier;
    }

    private static Machtiging raadpleeg(MachtigingService dienst, String id) throws FoutMelding {
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(new Machtigingsleutel());
        vraag.getSleutel().setMachtigingId(id);
        return dienst.raadpleeg(vraag).getMachtiging();
    }

    private String bijDeVerzekeraar(String uzovi, String machtiging) throws Exception {
        return gateway.stubs()
                .await(
                        "/verzekeraar/" + uzovi,
                        bericht -> bericht.getBodyAsString().contains(">" + machtiging + "<"),
                        Duration.ofSeconds(20))
                .getBodyAsString();
    }

    /** The lines of the case, without the day on which it runs. */
    private static List<String> verwacht(String geval) throws IOException {
        return Files.readAllLines(GEVALLEN.resolve(geval).resolve("verwacht.txt")).stream()
                .map(regel -> zonderDag(regel.replace("/dienIn", "")))
                .map(regel -> regel.startsWith("SAMEN") ? metHeleKeuzen(regel) : regel)
                .toList();
    }

    private static List<String> regels(List<Bevinding> bevindingen, String herstel, String bericht) {
        List<String> regels = new ArrayList<>();
        for (Bevinding bevinding : bevindingen) {
            regels.add(zonderDag(String.join(
                    " | ",
                    bevinding.getVeld().substring(bericht.length()),
                    bevinding.getOmschrijving(),
                    String.valueOf(bevinding.getHerstel()),
                    bevinding.getBron())));
        }
        if (herstel != null) {
            regels.add("SAMEN | " + herstel);
        }
        return regels;
    }

    /** Of many ways to mend it the contract has room for a few, each of them whole. */
    private static String metHeleKeuzen(String regel) {
        String korter = regel;
        while (korter.length() > "SAMEN | ".length() + LANGSTE_HERSTEL) {
            korter = korter.substring(0, korter.lastIndexOf("; of "));
        }
        return korter;
    }

    private static String zonderDag(String regel) {
        return regel.replaceAll("\\d{4}-\\d{2}-\\d{2}", "DAG");
    }

    private interface Call {
        void make() throws FoutMelding;
    }

    private static Fout fout(Call call) {
        return catchThrowableOfType(FoutMelding.class, call::make).getFaultInfo();
    }
}
