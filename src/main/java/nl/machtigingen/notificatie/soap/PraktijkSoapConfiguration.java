package nl.machtigingen.notificatie.soap;

import nl.machtigingen.notificatie.Praktijksoftware;
import nl.machtigingen.soapclient.SoapClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PraktijkSettings.class)
class PraktijkSoapConfiguration {

    @Bean
    Praktijksoftware praktijksoftware(SoapClients clients, PraktijkSettings settings) {
        return new PraktijkClient(clients.client("praktijk", settings.limits()));
    }
}
