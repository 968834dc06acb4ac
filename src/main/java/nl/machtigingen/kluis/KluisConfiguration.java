package nl.machtigingen.kluis;

import java.security.SecureRandom;
import java.util.Objects;
import nl.machtigingen.tls.SampleMaterial;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Opens the keystore once, at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KluisSettings.class)
class KluisConfiguration {

    @Bean
    Kluis kluis(KluisSettings settings, Environment environment) {
        Hoofdsleutels hoofdsleutels = Hoofdsleutels.lees(
                Objects.requireNonNull(settings.bestand()),
                Objects.requireNonNull(settings.wachtwoord()),
                Objects.requireNonNull(settings.sleutel()),
                Objects.requireNonNull(settings.indexSleutel()));
        if (!environment.acceptsProfiles(Profiles.of("demo & !production"))) {
            weigerVoorbeeldsleutel(hoofdsleutels);
        }
        return new Kluis(hoofdsleutels, new SecureRandom());
    }

    private static void weigerVoorbeeldsleutel(Hoofdsleutels hoofdsleutels) {
        hoofdsleutels.sleutels().forEach((alias, sleutel) -> {
            if (SampleMaterial.isSample(sleutel.getEncoded())) {
                throw new IllegalStateException("gateway.kluis.bestand holds the published sample key " + alias
                        + ": it is accepted in the demo profile only");
            }
        });
    }
}
