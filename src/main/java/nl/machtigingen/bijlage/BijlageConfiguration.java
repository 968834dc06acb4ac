package nl.machtigingen.bijlage;

import java.time.Clock;
import java.util.UUID;
import nl.machtigingen.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires attachments to the store and the scanner that the settings choose. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BijlageSettings.class)
class BijlageConfiguration {

    private static final Virusscanner GEEN_SCANNER = inhoud -> Scanoordeel.NIET_ONDERZOCHT;

    @Bean
    Kladmap bijlageKladmap(BijlageSettings settings) {
        return new Kladmap(settings.map());
    }

    @Bean
    Verwijdering bijlageVerwijdering(
            Bijlageboek boek, Opslag opslag, Outbox outbox, PlatformTransactionManager transacties, Clock clock) {
        return new Verwijdering(boek, opslag, outbox, new TransactionTemplate(transacties), clock);
    }

    @Bean
    Opruiming bijlageOpruiming(
            Kladmap kladmap,
            Bijlageboek boek,
            Verwijdering verwijdering,
            Outbox outbox,
            PlatformTransactionManager transacties,
            BijlageSettings settings,
            Clock clock) {
        return new Opruiming(
                kladmap, boek, verwijdering, outbox, new TransactionTemplate(transacties), settings, clock);
    }

    @Bean
    Fotoverkleiner fotoverkleiner(BijlageSettings settings) {
        return new Fotoverkleiner(settings.foto());
    }

    @Bean
    Bijlagen bijlagen(
            Kladmap kladmap,
            Opslag opslag,
            Bijlageboek boek,
            ObjectProvider<Virusscanner> scanner,
            Verwijdering verwijdering,
            BijlageSettings settings,
            Clock clock) {
        Soorten soorten = new Soorten(settings.soorten());
        Inname inname = new Inname(
                kladmap,
                opslag,
                boek,
                soorten,
                scanner.getIfAvailable(() -> GEEN_SCANNER),
                settings,
                clock,
                UUID::randomUUID);
        return new Bijlagen(
                inname, new Bijlagecontrole(soorten), boek, opslag, verwijdering, settings, clock, UUID::randomUUID);
    }
}
