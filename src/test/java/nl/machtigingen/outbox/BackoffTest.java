package nl.machtigingen.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Test
    void doublesUpToTheLongest() {
        var backoff = new Backoff(FIRST, LONGEST, () -> 0.5);
        assertThat(IntStream.rangeClosed(1, 10)
                        .mapToObj(attempt -> backoff.delay(attempt).toSeconds()))
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    }

    @Test
    void staysWithinAFifthOfTheDelay() {
        assertThat(new Backoff(FIRST, LONGEST, () -> 0.0).delay(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(new Backoff(FIRST, LONGEST, () -> 1.0).delay(1)).isEqualTo(Duration.ofSeconds(6));
        assertThat(new Backoff(FIRST, LONGEST, () -> 1.0).delay(100)).isEqualTo(Duration.ofMinutes(18));
    }

    @Test
    void neverOverflows() {
        assertThat(new Backoff(FIRST, LONGEST, () -> 0.5).delay(Integer.MAX_VALUE))
                .isEqualTo(LONGEST);
    }
}
