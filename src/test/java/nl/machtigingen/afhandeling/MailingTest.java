package nl.machtigingen.afhandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.notificatie.Mailaanleiding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which change is worth an e-mail. */
class MailingTest {

    /** S-73 to S-75, S-119. */
    @ParameterizedTest
    @CsvSource({
        "INGEDIEND, , GOEDGEKEURD, , BESLIST",
        "INGEDIEND, , GEDEELTELIJK_GOEDGEKEURD, , BESLIST",
        "VERZEKERDE_OPGEROEPEN_SPREEKUUR, , AFGEWEZEN, , BESLIST",
        "AFGEWEZEN, , GOEDGEKEURD, , BESLIST",
        "INGEDIEND, , GOEDGEKEURD, P1, BESLIST_MET_NUMMER",
        "GOEDGEKEURD, , GOEDGEKEURD, P1, NUMMER_TOEGEKEND",
        "GOEDGEKEURD, P1, GOEDGEKEURD, P2, NUMMER_TOEGEKEND",
        "INGEDIEND, , WACHT_OP_INFORMATIE_ZORGVERLENER, , INFORMATIE_GEVRAAGD",
        "WACHT_OP_INFORMATIE_VERZEKERDE, , WACHT_OP_INFORMATIE_BEIDE, , INFORMATIE_GEVRAAGD",
        "AANVULLENDE_INFORMATIE_ONTVANGEN, , WACHT_OP_INFORMATIE_ZORGVERLENER, , INFORMATIE_GEVRAAGD",
        "INGEDIEND, , WACHT_OP_INFORMATIE_ZORGVERLENER, P1, NUMMER_TOEGEKEND INFORMATIE_GEVRAAGD"
    })
    void newsIsMailed(Status van, @Nullable String oud, Status naar, @Nullable String nieuw, String aanleidingen) {
        assertThat(Mailing.aanleidingen(stand(van, oud), stand(naar, nieuw)))
                .containsExactlyElementsOf(Arrays.stream(aanleidingen.split(" "))
                        .map(Mailaanleiding::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "INGEDIEND, , INGEDIEND, ",
        "GOEDGEKEURD, P1, GOEDGEKEURD, P1",
        "AFGEWEZEN, , AFGEWEZEN, ",
        "WACHT_OP_INFORMATIE_ZORGVERLENER, , WACHT_OP_INFORMATIE_ZORGVERLENER, ",
        "INGEDIEND, , WACHT_OP_INFORMATIE_VERZEKERDE, ",
        "INGEDIEND, , VERZEKERDE_OPGEROEPEN_SPREEKUUR, ",
        "WACHT_OP_INFORMATIE_BEIDE, , INGEDIEND, "
    })
    void whatTheCareProviderNeedNotActOnIsNot(Status van, @Nullable String oud, Status naar, @Nullable String nieuw) {
        assertThat(Mailing.aanleidingen(stand(van, oud), stand(naar, nieuw))).isEmpty();
    }

    @Test
    void theKeyOfAPieceOfWorkCarriesItWhole() {
        Mailwerk werk = new Mailwerk(new MachtigingId(17), 3, Mailaanleiding.NOG_OPGESLAGEN, 4);

        assertThat(werk.key()).isEqualTo("17/3/NOG_OPGESLAGEN/4");
        assertThat(Mailwerk.van(werk.key())).isEqualTo(werk);
        assertThat(List.of(
                        werk.kenmerk(),
                        new Mailwerk(werk.machtiging(), 3, werk.aanleiding(), 3).kenmerk(),
                        new Mailwerk(werk.machtiging(), 2, werk.aanleiding(), 4).kenmerk()))
                .doesNotHaveDuplicates();
    }

    private static Stand stand(Status status, @Nullable String nummer) {
        return new Stand(
                status,
                Beoordelingsstatus.IN_BEHANDELING,
                null,
                nummer == null ? null : new Machtigingsnummer(nummer),
                null,
                null,
                null);
    }
}
