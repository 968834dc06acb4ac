package nl.machtigingen.afhandeling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a draft is kept.
 *
 * @param bewaartermijn from the last time that it was saved, to the second (S-94; domain facts Q10)
 */
@ConfigurationProperties("gateway.concept")
record ConceptSettings(@DefaultValue("10d") Duration bewaartermijn) {

    ConceptSettings {
        if (!bewaartermijn.isPositive()) {
            throw new IllegalArgumentException("gateway.concept.bewaartermijn must be longer than nothing");
        }
    }
}
