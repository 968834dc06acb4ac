package nl.machtigingen.verzekeraar.xslt;

import nl.machtigingen.verzekeraar.Dialecten;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DialectSettings.class)
class XsltConfiguration {

    @Bean
    Dialecten dialecten(DialectSettings settings) {
        return new XsltDialecten(settings.dialecten());
    }
}
