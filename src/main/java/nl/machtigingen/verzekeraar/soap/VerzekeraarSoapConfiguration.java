package nl.machtigingen.verzekeraar.soap;

import java.time.Clock;
import nl.machtigingen.register.Register;
import nl.machtigingen.soapclient.SoapClients;
import nl.machtigingen.verzekeraar.Dialecten;
import nl.machtigingen.verzekeraar.Verzekeraars;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerzekeraarSettings.class)
class VerzekeraarSoapConfiguration {

    @Bean
    Verzekeraars verzekeraars(
            Register register, Dialecten dialecten, SoapClients clients, VerzekeraarSettings settings, Clock clock) {
        return new VerzekeraarClient(
                register::verzekeraar,
                dialecten,
                uzovi -> new Line(uzovi, clients.client("verzekeraar-" + uzovi, settings.limits()), settings, clock));
    }
}
