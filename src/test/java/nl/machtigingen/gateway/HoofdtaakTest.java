package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.machtigingen.contract.machtiging.ControleerVerzekering;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.Gebeurtenis;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.typen.Beoordelingsstatus;
import nl.machtigingen.contract.typen.Besluit;
import nl.machtigingen.contract.typen.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job: a practice's software submits a machtiging and hears the decision. */
class HoofdtaakTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    /** S-14, S-20, S-106, S-113, S-119: insured found, routed to his insurer, decided at once. */
    @ParameterizedTest
    @ValueSource(strings = {"soap11", "soap12"})
    void aSubmissionIsRoutedToTheInsurerOfTheInsuredAndDecidedAtOnce(String soap) {
        MachtigingService deKies = praktijk(soap);
        DienIn dienIn = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);

        DienInResponse antwoord = answered(() -> deKies.dienIn(dienIn));

        assertThat(antwoord.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        assertThat(antwoord.getBeoordelingsstatus()).isEqualTo(Beoordelingsstatus.ONLINE_BEOORDEELD);
        assertThat(antwoord.getBeoordeling().getBesluit()).isEqualTo(Besluit.GOEDGEKEURD);
        assertThat(antwoord.getDekking().getUzovi()).isEqualTo("9991");
        assertThat(antwoord.getMachtigingsnummer()).isNotBlank().isNotEqualTo(antwoord.getMachtigingId());

        Machtiging bewaard = raadpleeg(deKies, antwoord.getMachtigingId());
        assertThat(bewaard.getReferentie()).isEqualTo(dienIn.getReferentie());
        assertThat(bewaard.getAanvraag().getToelichting())
                .isEqualTo(dienIn.getAanvraag().getToelichting());
        assertThat(bewaard.getAanvraag().getPrestatie()).hasSize(1);
        assertThat(bewaard.getGebeurtenis())
                .extracting(Gebeurtenis::getStatus)
                .containsExactly(Status.INGEDIEND, Status.GOEDGEKEURD);
    }

    /** Contract: the same referentie gives the same answer, and nothing is done twice. */
    @Test
    void aRepeatedSubmissionGetsTheFirstAnswerAndIsDeliveredOnce() {
        MachtigingService deKies = praktijk("soap11");
        DienIn dienIn = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);

        DienInResponse eerste = answered(() -> deKies.dienIn(dienIn));
        DienInResponse tweede = answered(() -> praktijk("soap12").dienIn(dienIn));

        assertThat(tweede).usingRecursiveComparison().isEqualTo(eerste);
        assertThat(opdrachten(eerste.getMachtigingId())).isEqualTo(1);
    }

    /** S-14, S-64. */
    @Test
    void coverageIsLookedUpWithoutKeepingAnything() {
        ControleerVerzekering vraag = new ControleerVerzekering();
        DienIn dienIn = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        vraag.setPeildatum(dienIn.getAanvraag().getPeildatum());
        vraag.setZoeksleutel(dienIn.getAanvraag().getVerzekerde());
        long voor = aantalMachtigingen();

        var antwoord = answered(() -> praktijk("soap11").controleerVerzekering(vraag));

        assertThat(antwoord.getVerzekerde()).hasSize(1);
        assertThat(antwoord.getVerzekerde().getFirst().getVerzekering()).anySatisfy(verzekering -> {
            assertThat(verzekering.getUzovi()).isEqualTo("9991");
            assertThat(verzekering.isActief()).isTrue();
        });
        assertThat(aantalMachtigingen()).isEqualTo(voor);
    }

    private MachtigingService praktijk(String soap) {
        return Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", soap));
    }

    private static Machtiging raadpleeg(MachtigingService dienst, String id) {
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setMachtigingId(id);
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(sleutel);
        return answered(() -> dienst.raadpleeg(vraag)).getMachtiging();
    }

    private long opdrachten(String machtiging) {
        List<String> bezorgd = gateway.stubs().requests("/verzekeraar/9991").stream()
                .map(verzoek -> verzoek.getBodyAsString())
                .filter(bericht -> bericht.contains("machtigingId>" + machtiging + "<"))
                .toList();
        return bezorgd.size();
    }

    private long aantalMachtigingen() {
        return gateway.jdbc()
                .sql("select count(*) from machtiging")
                .query(Long.class)
                .single();
    }

    private static <A> A answered(java.util.concurrent.Callable<A> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new AssertionError("the gateway refused", e);
        }
    }
}
