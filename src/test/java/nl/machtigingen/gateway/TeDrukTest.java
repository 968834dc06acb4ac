package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.MachtigingService;
import org.junit.jupiter.api.Test;

/** More submissions at once than a node takes. */
class TeDrukTest {

    /** COV does not answer about this person: each submission keeps its place until the time-out. */
    private static final String COV_HANGT = "999990135";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final MachtigingService dienst =
            Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));

    @Test
    void oneSubmissionTooManyIsRefusedAtOnceAndMayBeRepeated() throws Exception {
        Callable<Fout> indienen = () -> weigering(COV_HANGT);
        List<Fout> antwoorden;
        try (ExecutorService tegelijk = Executors.newVirtualThreadPerTaskExecutor()) {
            antwoorden =
                    tegelijk
                            .invokeAll(Collections.nCopies(3 * GatewayUnderTest.INDIENINGEN_TEGELIJK, indienen))
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(antwoorden).extracting(Fout::getCode).containsOnly("COV-004", "SYS-001");
        assertThat(antwoorden.stream().filter(fout -> fout.getCode().equals("SYS-001")))
                .isNotEmpty()
                .allSatisfy(fout -> {
                    assertThat(fout.isHerhaalbaar()).isTrue();
                    assertThat(fout.getWachtSeconden()).isPositive();
                });
        assertThat(Praktijk.deKies(gateway)
                        .dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE))
                        .getMachtigingId())
                .as("every place was given back")
                .isNotEmpty();
    }

    private Fout weigering(String bsn) {
        try {
            throw new AssertionError(
                    "accepted: " + dienst.dienIn(Aanvragen.voor(bsn)).getMachtigingId());
        } catch (FoutMelding e) {
            return e.getFaultInfo();
        }
    }
}
