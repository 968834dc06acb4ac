package nl.machtigingen.instroom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people come in by a ticket.
 *
 * @param geldigheid how long a ticket opens its draft; one minute to a day
 */
@ConfigurationProperties("gateway.instroom")
record InstroomSettings(@DefaultValue("30m") Duration geldigheid) {

    private static final Duration KORTST = Duration.ofMinutes(1);
    private static final Duration LANGST = Duration.ofDays(1);

    InstroomSettings {
        if (geldigheid.compareTo(KORTST) < 0 || geldigheid.compareTo(LANGST) > 0) {
            throw new IllegalArgumentException("gateway.instroom.geldigheid must be 1m to 24h");
        }
    }
}
