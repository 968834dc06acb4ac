package nl.machtigingen.regelset;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compiles the rules before anything can be judged by them; a broken file stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegelSettings.class)
class RegelsetConfiguration {

    @Bean
    Regelsets regelsets(RegelSettings settings, ObjectProvider<Soort<?>> soorten, Clock clock) {
        try {
            List<Soort<?>> alle = soorten.orderedStream().toList();
            return Regelsets.lees(settings.map(), alle, clock);
        } catch (OngeldigeRegel e) {
            throw new IllegalStateException("gateway.regels.map: " + e.getMessage(), e);
        }
    }

    @Bean
    RegelsWatch regelsWatch(Regelsets regelsets, RegelSettings settings) {
        return new RegelsWatch(regelsets, settings.interval());
    }

    @Bean
    HealthIndicator regelsHealthIndicator(Regelsets regelsets) {
        return new RegelsHealth(regelsets);
    }
}
