package nl.machtigingen.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationRegistry.ObservationConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerHttpObservationDocumentation;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a trace says of a request. */
class ZonderAdresTest {

    @Test
    void theTicketInAnAddressReachesNoTrace() {
        List<String> verteld = new ArrayList<>();
        ObservationRegistry registry = ObservationRegistry.create();
        ObservationConfig config = registry.observationConfig();
        config.observationFilter(new ZonderAdres());
        config.observationHandler(new Listener(verteld));
        var verzoek = new MockHttpServletRequest("GET", "/portaal/instroom/GEHEIM");

        ServerHttpObservationDocumentation.HTTP_SERVLET_SERVER_REQUESTS
                .observation(
                        null,
                        new DefaultServerRequestObservationConvention(),
                        () -> new ServerRequestObservationContext(verzoek, new MockHttpServletResponse()),
                        registry)
                .observe(() -> {});

        assertThat(verteld).anyMatch(woord -> woord.contains("GET")).noneMatch(woord -> woord.contains("GEHEIM"));
    }

    /** Hears what a tracer would write down. */
    private record Listener(List<String> verteld) implements ObservationHandler<Observation.Context> {

        @Override
        public void onStop(Observation.Context context) {
            context.getAllKeyValues().stream().map(KeyValue::toString).forEach(verteld::add);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
