package nl.machtigingen.cov.soap;

import nl.machtigingen.cov.Cov;
import nl.machtigingen.soapclient.SoapClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CovSettings.class)
class CovSoapConfiguration {

    @Bean
    Cov cov(SoapClients clients, CovSettings settings) {
        return new CovClient(clients.client("cov", settings.limits()), settings.adres());
    }
}
