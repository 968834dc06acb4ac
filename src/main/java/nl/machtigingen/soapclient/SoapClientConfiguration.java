package nl.machtigingen.soapclient;

import nl.machtigingen.tls.OutboundHttp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SoapClientConfiguration {

    @Bean
    SoapClients soapClients(OutboundHttp http) {
        return new SoapClients(http);
    }
}
