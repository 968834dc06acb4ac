package nl.machtigingen.formulier;

import nl.machtigingen.regelset.Soort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the kinds of rules of this feature. */
@Configuration(proxyBeanMethods = false)
class FormulierConfiguration {

    @Bean
    Soort<Codelijsten> codelijstregels() {
        return Codelijsten.SOORT;
    }

    @Bean
    Soort<Formulieren> formulierregels() {
        return Formulieren.SOORT;
    }
}
