package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.TrekIn;
import nl.machtigingen.contract.machtiging.Vervang;
import nl.machtigingen.contract.machtiging.VulAan;
import nl.machtigingen.contract.terugkoppeling.TerugkoppelingService;
import nl.machtigingen.contract.typen.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page docs/statussen.md over the wire: what it allows is done, and whatever it does not allow is a fault that changes nothing. */
class StatusmodelTest {

    private static final String BIJ_DE_POLDER = "999990020";
    private static final int PRAKTIJK = 2;
    private static final int VERZEKERAAR = 3;

    /** What a practice can do with what is there, and to which status that leads. */
    enum Handeling {
        SLA_OP(Status.OPGESLAGEN),
        DIEN_IN(Status.INGEDIEND),
        TREK_IN(Status.INGETROKKEN),
        VERVANG(Status.INGETROKKEN),
        VUL_AAN(Status.AANVULLENDE_INFORMATIE_ONTVANGEN);

        private final Status naar;

        Handeling(Status naar) {
            this.naar = naar;
        }

        boolean isToegestaan(Set<String> doelen) {
            return doelen.contains(naar.name());
        }
    }

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final MachtigingService deKies =
            Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
    private final TerugkoppelingService dePolder =
            Software.met("verzekeraar/de-polder").terugkoppelingService(gateway.adres("terugkoppeling", "soap11"));

    static Stream<Arguments> toegestaan() {
        return Arrays.stream(Status.values())
                .flatMap(van -> Arrays.stream(Handeling.values())
                        .filter(handeling -> handeling.isToegestaan(pagina(PRAKTIJK, van)))
                        .map(handeling -> Arguments.of(van, handeling)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("toegestaan")
    void aPracticeDoesWhatThePageAllows(Status van, Handeling handeling) throws Exception {
        String id = machtigingIn(van);

        assertThatNoException().isThrownBy(() -> doe(handeling, id));
    }

    @ParameterizedTest
    @EnumSource
    void aPracticeIsRefusedWhatThePageDoesNotAllowAndNothingChanges(Status van) throws Exception {
        String id = machtigingIn(van);
        Set<String> mag = pagina(PRAKTIJK, van);
        String code = van == Status.VERLOPEN ? "STA-002" : "STA-001";
        Footprint voor = Footprint.of(gateway);

        for (Handeling handeling : Handeling.values()) {
            if (!handeling.isToegestaan(mag)) {
                assertThat(uitkomst(() -> doe(handeling, id)))
                        .as("%s %s", van, handeling)
                        .isEqualTo(code);
            }
        }
        if (!mag.contains("(weg)")) {
            assertThat(uitkomst(() -> deKies.verwijderConcept(Concepten.verwijdering(id))))
                    .isEqualTo(code);
        }

        assertThat(voor.rows()).isEqualTo(voor.before());
        assertThat(voor.sentSince()).isEmpty();
    }

    /** A draft is nothing that an insurer could know of. */
    @ParameterizedTest
    @EnumSource
    void anInsurerIsRefusedWhatThePageDoesNotAllowAndNothingChanges(Status van) throws Exception {
        String id = machtigingIn(van);
        Set<String> mag = pagina(VERZEKERAAR, van);
        String code = van == Status.OPGESLAGEN || van == Status.VERLOPEN ? "STA-002" : "STA-001";
        Footprint voor = Footprint.of(gateway);

        for (Status naar : Status.values()) {
            if (!mag.contains(naar.name())) {
                assertThat(gemeld(id, 2000, naar)).as("%s to %s", van, naar).isEqualTo(code);
            }
        }

        assertThat(voor.rows()).isEqualTo(voor.before());
    }

    /** One whose insurer has been told everything, so that nothing changes in the background. */
    private String machtigingIn(Status status) throws FoutMelding {
        String id = switch (status) {
            case OPGESLAGEN -> concept();
            case VERLOPEN -> verlopen(concept());
            case INGEDIEND -> ingediend();
            case INGETROKKEN -> {
                String ingetrokken = ingediend();
                deKies.trekIn(intrekking(ingetrokken));
                yield ingetrokken;
            }
            case AANVULLENDE_INFORMATIE_ONTVANGEN -> {
                String aangevuld = gemeldAls(ingediend(), Status.WACHT_OP_INFORMATIE_ZORGVERLENER);
                deKies.vulAan(aanvulling(aangevuld));
                yield aangevuld;
            }
            default -> gemeldAls(ingediend(), status);
        };
        Await.until(
                "its orders",
                () -> gateway.jdbc()
                        .sql("select count(*) from opdracht where machtiging = :id and afgerond_op is null")
                        .param("id", Long.valueOf(id))
                        .query(Long.class)
                        .single(),
                open -> open == 0);
        return id;
    }

    private String concept() throws FoutMelding {
        return deKies.slaOp(Concepten.volledig(BIJ_DE_POLDER, Aanvragen.KLIKGEBIT))
                .getMachtigingId();
    }

    private String verlopen(String concept) {
        gateway.jdbc()
                .sql("update concept set bewaard_tot = opgeslagen_op where id = :id")
                .param("id", Long.valueOf(concept))
                .update();
        return concept;
    }

    private String ingediend() throws FoutMelding {
        return deKies.dienIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
    }

    private String gemeldAls(String id, Status status) {
        assertThat(gemeld(id, 1000, status)).isEqualTo("gelukt");
        return id;
    }

    private String gemeld(String id, int volgnummer, Status status) {
        try {
            dePolder.meldStatus(Verzekeraar.bericht(id, volgnummer, status));
            return "gelukt";
        } catch (nl.machtigingen.contract.terugkoppeling.FoutMelding e) {
            return e.getFaultInfo().getCode();
        }
    }

    private void doe(Handeling handeling, String id) throws FoutMelding {
        switch (handeling) {
            case SLA_OP -> deKies.slaOp(Concepten.opnieuw(Concepten.volledig(BIJ_DE_POLDER, Aanvragen.KLIKGEBIT), id));
            case DIEN_IN -> deKies.dienIn(Concepten.indiening(id));
            case TREK_IN -> deKies.trekIn(intrekking(id));
            case VERVANG -> deKies.vervang(vervanging(id));
            case VUL_AAN -> deKies.vulAan(aanvulling(id));
        }
    }

    private static TrekIn intrekking(String id) {
        TrekIn intrekking = new TrekIn();
        intrekking.setReferentie("st-" + UUID.randomUUID());
        intrekking.setMachtigingId(id);
        intrekking.setReden("Verkeerde kaak gekozen.");
        return intrekking;
    }

    private static VulAan aanvulling(String id) {
        VulAan aanvulling = new VulAan();
        aanvulling.setReferentie("sv-" + UUID.randomUUID());
        aanvulling.setMachtigingId(id);
        aanvulling.setTekst("De prothese is van 2017.");
        return aanvulling;
    }

    private static Vervang vervanging(String id) {
        var nieuw = Aanvragen.voor(BIJ_DE_POLDER);
        Vervang vervanging = new Vervang();
        vervanging.setReferentie("sw-" + UUID.randomUUID());
        vervanging.setMachtigingId(id);
        vervanging.setReden("Verkeerde kaak gekozen.");
        vervanging.setAanvraag(nieuw.getAanvraag());
        vervanging.getEmailadres().addAll(nieuw.getEmailadres());
        vervanging.setAkkoord(true);
        return vervanging;
    }

    private interface Call {
        void make() throws FoutMelding;
    }

    private static String uitkomst(Call call) {
        try {
            call.make();
            return "gelukt";
        } catch (FoutMelding e) {
            return e.getFaultInfo().getCode();
        }
    }

    /** One cell of the page: what may follow a status. */
    private static Set<String> pagina(int kolom, Status van) {
        try {
            return Files.readAllLines(Path.of("docs/statussen.md")).stream()
                    .map(regel -> regel.split(" *\\| *", -1))
                    .filter(cellen -> cellen.length > kolom && cellen[1].equals(van.name()))
                    .map(cellen -> Set.of(cellen[kolom].split(", ", -1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
