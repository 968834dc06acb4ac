package nl.machtigingen.machtiging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Before when an insurer answers, by the rules of the moment at which its turn began. Kept as it was said then.
 *
 * @param verwacht the answer usually comes before this (S-121, S-166)
 * @param uiterlijk it comes before this in any case (S-167); absent when the insurer says no more than {@code verwacht}
 */
public record Toezegging(Instant verwacht, @Nullable Instant uiterlijk) {

    public Toezegging {
        if (uiterlijk != null && !uiterlijk.isAfter(verwacht)) {
            throw new IllegalArgumentException("the last moment comes after the expected one");
        }
    }
}
