package nl.machtigingen.bijlage.clamd;

import nl.machtigingen.bijlage.Virusscanner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires clamd, where a host is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("gateway.bijlage.clamd.host")
@EnableConfigurationProperties(ClamdSettings.class)
class ClamdConfiguration {

    @Bean
    Virusscanner clamd(ClamdSettings settings) {
        return new ClamdScanner(settings);
    }
}
