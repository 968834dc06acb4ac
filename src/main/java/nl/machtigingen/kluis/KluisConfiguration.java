package nl.machtigingen.kluis;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.machtigingen.logboek.Waarmerk;
import nl.machtigingen.tls.SampleMaterial;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Opens the keystore at start, and keeps looking at it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KluisSettings.class)
class KluisConfiguration {

    @Bean
    Hoofdsleutelbestand hoofdsleutelbestand(KluisSettings settings, Environment environment) {
        UnaryOperator<Hoofdsleutels> keuring = environment.acceptsProfiles(Profiles.of("demo & !production"))
                ? UnaryOperator.identity()
                : KluisConfiguration::zonderVoorbeeldsleutel;
        Path bestand = Objects.requireNonNull(settings.bestand());
        return new Hoofdsleutelbestand(
                bestand,
                () -> keuring.apply(Hoofdsleutels.lees(
                        bestand,
                        Objects.requireNonNull(settings.wachtwoord()),
                        Objects.requireNonNull(settings.sleutel()),
                        Objects.requireNonNull(settings.indexSleutel()))));
    }

    @Bean
    Kluis kluis(Hoofdsleutelbestand bestand) {
        return new Kluis(bestand, new SecureRandom());
    }

    /** Never lazy: nobody asks for it. */
    @Bean
    @Lazy(false)
    HoofdsleutelWatch hoofdsleutelWatch(
            Hoofdsleutelbestand bestand, ObjectProvider<Sleutelvolger> volgers, KluisSettings settings) {
        return new HoofdsleutelWatch(bestand, volgers::stream, settings.reloadInterval());
    }

    /** With the key that is not rotated: an anchor must be told from a false one for as long as the audit trail is kept. */
    @Bean
    Waarmerk logboekwaarmerk(Kluis kluis) {
        return inhoud -> kluis.blindeIndex("logboek", inhoud);
    }

    @Bean
    Hoofdsleuteltelling hoofdsleuteltelling(
            Hoofdsleutelbestand bestand, ObjectProvider<Sleutelgebruik> kolommen, Clock clock) {
        return new Hoofdsleuteltelling(bestand, kolommen::orderedStream, clock);
    }

    @Bean
    KluisHealthIndicator kluisHealthIndicator(Hoofdsleutelbestand bestand, Hoofdsleuteltelling telling) {
        return new KluisHealthIndicator(bestand, telling);
    }

    @Bean
    KluisMetrics kluisMetrics(Hoofdsleutelbestand bestand, Hoofdsleuteltelling telling) {
        return new KluisMetrics(bestand, telling);
    }

    private static Hoofdsleutels zonderVoorbeeldsleutel(Hoofdsleutels hoofdsleutels) {
        hoofdsleutels.sleutels().forEach((alias, sleutel) -> {
            if (SampleMaterial.isSample(sleutel.getEncoded())) {
                throw new IllegalStateException("gateway.kluis.bestand holds the published sample key " + alias
                        + ": it is accepted in the demo profile only");
            }
        });
        return hoofdsleutels;
    }
}
