package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Samenvatting;
import nl.machtigingen.contract.machtiging.Zoek;
import nl.machtigingen.contract.machtiging.ZoekResponse;
import nl.machtigingen.contract.typen.Sortering;
import nl.machtigingen.contract.typen.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a practice finds among its own machtigingen. S-132..S-139. */
class ZoekTest {

    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.running();
    private static final String BIJ_DE_POLDER = "999990020";

    /** Five submissions that only these tests make, told apart by their verstrekking. */
    private static final String EIGEN = "ZOEK.TEST";

    private static final List<String> INGEDIEND = new ArrayList<>();

    @BeforeAll
    static void vijfAanvragen() {
        Praktijk deKies = Praktijk.deKies(GATEWAY);
        for (String bsn :
                List.of(Aanvragen.BIJ_DE_LINDE, BIJ_DE_POLDER, BIJ_DE_POLDER, Aanvragen.BIJ_DE_LINDE, BIJ_DE_POLDER)) {
            INGEDIEND.add(deKies.dientIn(Aanvragen.voor(bsn, EIGEN)).getMachtigingId());
        }
    }

    @ParameterizedTest
    @EnumSource(Sortering.class)
    void pagesFollowOneAnotherWithoutGapOrOverlap(Sortering sortering) throws Exception {
        List<String> gevonden = new ArrayList<>();
        Zoek vraag = vraag(zoek -> zoek.setSortering(sortering));
        vraag.setPaginaGrootte(2);
        ZoekResponse pagina = zoekt(vraag);
        while (pagina.getVolgendToken() != null) {
            assertThat(pagina.getSamenvatting()).hasSize(2);
            gevonden.addAll(ids(pagina));
            vraag.setPaginaToken(pagina.getVolgendToken());
            pagina = zoekt(vraag);
        }
        gevonden.addAll(ids(pagina));

        List<String> verwacht = new ArrayList<>(INGEDIEND);
        if (sortering == Sortering.NIEUWSTE_EERST) {
            Collections.reverse(verwacht);
        }
        assertThat(gevonden).containsExactlyElementsOf(verwacht);
    }

    @Test
    void criteriaNarrowTheResult() throws Exception {
        assertThat(ids(zoekt(vraag(zoek -> zoek.getStatus().add(Status.GOEDGEKEURD)))))
                .containsExactly(INGEDIEND.get(3), INGEDIEND.get(0));
        assertThat(ids(zoekt(vraag(zoek -> zoek.setUzovi("9992"))))).hasSize(3);
        assertThat(ids(zoekt(vraag(zoek -> zoek.setZorgverlenerAgb("12000101")))))
                .hasSize(5);
        assertThat(ids(zoekt(vraag(zoek -> zoek.setZorgverlenerAgb("12000999")))))
                .isEmpty();
        LocalDate vandaag = LocalDate.ofInstant(GATEWAY.clock().instant(), ZoneId.of("Europe/Amsterdam"));
        assertThat(ids(zoekt(vraag(zoek -> {
                    zoek.setIngediendVan(vandaag.minusDays(1));
                    zoek.setIngediendTotEnMet(vandaag);
                }))))
                .hasSize(5);
        assertThat(ids(zoekt(vraag(zoek -> zoek.setIngediendVan(vandaag.plusDays(1))))))
                .isEmpty();
        assertThat(ids(zoekt(vraag(zoek -> zoek.setIngediendTotEnMet(vandaag.minusDays(1))))))
                .isEmpty();
    }

    /** S-137: on the person only by BSN and date of birth together; the summary says nothing about him. */
    @Test
    void aPersonIsFoundByBsnAndDateOfBirthTogether() throws Exception {
        LocalDate geboren = geboortedatum(BIJ_DE_POLDER);
        ZoekResponse gevonden = zoekt(vraag(zoek -> {
            zoek.setBsn(BIJ_DE_POLDER);
            zoek.setGeboortedatum(geboren);
        }));

        assertThat(ids(gevonden)).containsExactly(INGEDIEND.get(4), INGEDIEND.get(2), INGEDIEND.get(1));
        assertThat(ids(zoekt(vraag(zoek -> {
                    zoek.setBsn(BIJ_DE_POLDER);
                    zoek.setGeboortedatum(LocalDate.of(1901, 1, 1));
                }))))
                .isEmpty();
    }

    @Test
    void halfAPersonIsNoSearchKey() {
        assertThat(geweigerd(vraag(zoek -> zoek.setBsn(BIJ_DE_POLDER))).getCode())
                .isEqualTo("VAL-006");
        assertThat(geweigerd(vraag(zoek -> zoek.setGeboortedatum(LocalDate.of(1980, 1, 1))))
                        .getCode())
                .isEqualTo("VAL-006");
    }

    @Test
    void anotherPracticeFindsNothingOfIt() throws Exception {
        MachtigingService deMolaar =
                Software.met("systeem/tandarts-de-molaar").machtigingService(GATEWAY.adres("machtiging", "soap11"));

        assertThat(deMolaar.zoek(vraag(zoek -> {})).getSamenvatting()).isEmpty();
    }

    /** A token belongs to one question of one practice, and cannot be altered. */
    @Test
    void aTokenThatWasNotGivenForThisQuestionIsRefused() throws Exception {
        Zoek vraag = vraag(zoek -> {});
        vraag.setPaginaGrootte(2);
        String token = zoekt(vraag).getVolgendToken();
        char laatste = token.charAt(token.length() - 2);

        assertThat(geweigerd(met(token, zoek -> zoek.setUzovi("9992"))).getVeld())
                .isEqualTo("/zoek/paginaToken");
        for (String vervalst : List.of(
                token.substring(0, 8),
                token + "AAAA",
                "AAAA",
                token.substring(0, token.length() - 2)
                        + (laatste == 'A' ? 'B' : 'A')
                        + token.charAt(token.length() - 1),
                (token.charAt(12) == 'A' ? "B" : "A") + token.substring(1))) {
            assertThat(geweigerd(met(vervalst, zoek -> {})).getCode())
                    .as(vervalst)
                    .isEqualTo("VAL-001");
        }
        MachtigingService deMolaar =
                Software.met("systeem/tandarts-de-molaar").machtigingService(GATEWAY.adres("machtiging", "soap11"));
        assertThat(catchThrowableOfType(FoutMelding.class, () -> deMolaar.zoek(met(token, zoek -> {})))
                        .getFaultInfo()
                        .getCode())
                .isEqualTo("VAL-001");
    }

    private static LocalDate geboortedatum(String bsn) throws FoutMelding {
        var vraag = new nl.machtigingen.contract.machtiging.ControleerVerzekering();
        var aanvraag = Aanvragen.voor(bsn).getAanvraag();
        vraag.setPeildatum(aanvraag.getPeildatum());
        vraag.setZoeksleutel(aanvraag.getVerzekerde());
        return dienst().controleerVerzekering(vraag).getVerzekerde().getFirst().getGeboortedatum();
    }

    private static Zoek met(String token, Consumer<Zoek> criteria) {
        Zoek zoek = vraag(criteria);
        zoek.setPaginaGrootte(2);
        zoek.setPaginaToken(token);
        return zoek;
    }

    private static Zoek vraag(Consumer<Zoek> criteria) {
        Zoek zoek = new Zoek();
        zoek.setVerstrekking(EIGEN);
        zoek.setPaginaGrootte(100);
        criteria.accept(zoek);
        return zoek;
    }

    private static ZoekResponse zoekt(Zoek vraag) throws FoutMelding {
        return dienst().zoek(vraag);
    }

    private static Fout geweigerd(Zoek vraag) {
        return catchThrowableOfType(FoutMelding.class, () -> dienst().zoek(vraag))
                .getFaultInfo();
    }

    private static MachtigingService dienst() {
        return Software.met("systeem/tandarts-de-kies").machtigingService(GATEWAY.adres("machtiging", "soap11"));
    }

    private static List<String> ids(ZoekResponse pagina) {
        return pagina.getSamenvatting().stream()
                .map(Samenvatting::getMachtigingId)
                .toList();
    }
}
