package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.kluis.Sleutelbestand;
import org.junit.jupiter.api.Test;

/** An operator replaces the keystore under a gateway at work, as docs/beheer.md says. */
class RotatieTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final Praktijk deKies = Praktijk.deKies(gateway);

    @Test
    void aSuccessorInTheKeystoreTakesOverWhilePracticesGoOn() {
        DienIn vroeger = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        DienInResponse antwoord = deKies.dientIn(vroeger);
        assertThat(hoofdsleutel(antwoord)).isEqualTo("sleutel-1");

        Sleutelbestand.op(gateway.kluis(), "voorbeeld").erbij("sleutel-1-2");
        DienInResponse nieuwste = Await.until(
                "a submission under the new master key",
                () -> deKies.dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)),
                ingediend -> hoofdsleutel(ingediend).equals("sleutel-1-2"));
        Await.until("every key wrapped anew", this::hoofdsleutels, List.of("sleutel-1-2")::equals);

        assertThat(gezondheid()).contains("\"inGebruik\":\"sleutel-1-2\"", "\"indexSleutel\":\"index-1\"");
        assertThat(deKies.raadpleegt(antwoord.getMachtigingId()).getAanvraag().getToelichting())
                .isEqualTo(vroeger.getAanvraag().getToelichting());
        assertThat(deKies.raadpleegt(nieuwste.getMachtigingId()).getReferentie())
                .isNotEmpty();
        assertThat(deKies.dientIn(vroeger))
                .as("a repetition across the rotation")
                .usingRecursiveComparison()
                .isEqualTo(antwoord);
    }

    private String hoofdsleutel(DienInResponse ingediend) {
        return gateway.jdbc()
                .sql("select convert_from(substring(sleutel from 2 for get_byte(sleutel, 0)), 'UTF8') from machtiging"
                        + " where id = :id")
                .param("id", Long.valueOf(ingediend.getMachtigingId()))
                .query(String.class)
                .single();
    }

    private List<String> hoofdsleutels() {
        return gateway.jdbc()
                .sql("select distinct convert_from(substring(sleutel from 2 for get_byte(sleutel, 0)), 'UTF8')"
                        + " from machtiging")
                .query((rij, i) -> Objects.requireNonNull(rij.getString(1)))
                .list();
    }

    private String gezondheid() {
        try (HttpClient operator = HttpClient.newHttpClient()) {
            return operator.send(
                            HttpRequest.newBuilder(gateway.beheer("/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
