package nl.machtigingen.instroom;

import java.security.SecureRandom;
import java.time.Clock;
import nl.machtigingen.kluis.Kluis;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the tickets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstroomSettings.class)
class InstroomConfiguration {

    @Bean
    Tickets tickets(Ticketboek boek, Kluis kluis, Clock clock, InstroomSettings settings) {
        return new Tickets(boek, kluis, new SecureRandom(), clock, settings);
    }
}
