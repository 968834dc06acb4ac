package nl.machtigingen.instroom.jdbc;

import nl.machtigingen.instroom.Ticketboek;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the rows. */
@Configuration(proxyBeanMethods = false)
class InstroomJdbcConfiguration {

    @Bean
    Ticketboek ticketboek(JdbcClient jdbc) {
        return new JdbcTicketboek(jdbc);
    }
}
