package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import org.junit.jupiter.api.Test;

/** A machtiging reaches the end of its two years just between two looks of whoever reads it. */
class VerwijderdTijdensLezenTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final MachtigingService deKies =
            Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));

    /** STA-002: as if it had been gone before. */
    @Test
    void isNotThereForWhoWasReadingIt() throws Exception {
        String id = deKies.dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)).getMachtigingId();

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> lezer = gateway.transactie().execute(status -> {
                gateway.jdbc()
                        .sql("lock table bijlage in access exclusive mode")
                        .update();
                Future<String> leest = executor.submit(() -> code(id));
                Await.until("the reader, past the machtiging", this::wachtendenOpBijlage, aantal -> aantal > 0);
                verwijder(id);
                return leest;
            });

            assertThat(lezer.get()).isEqualTo("STA-002");
        }
    }

    private String code(String id) {
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setMachtigingId(id);
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(sleutel);
        return catchThrowableOfType(FoutMelding.class, () -> deKies.raadpleeg(vraag))
                .getFaultInfo()
                .getCode();
    }

    private void verwijder(String id) {
        for (String tabel : List.of("poging", "opdracht", "gebeurtenis")) {
            gateway.jdbc()
                    .sql(
                            tabel.equals("poging")
                                    ? "delete from poging where opdracht in (select id from opdracht where machtiging = :id)"
                                    : "delete from " + tabel + " where machtiging = :id")
                    .param("id", Long.valueOf(id))
                    .update();
        }
        assertThat(gateway.jdbc()
                        .sql("delete from machtiging where id = :id")
                        .param("id", Long.valueOf(id))
                        .update())
                .isEqualTo(1);
    }

    private long wachtendenOpBijlage() {
        return gateway.jdbc()
                .sql("select count(*) from pg_locks where relation = 'bijlage'::regclass and not granted")
                .query(Long.class)
                .single();
    }
}
