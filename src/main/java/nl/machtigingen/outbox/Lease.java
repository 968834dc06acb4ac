package nl.machtigingen.outbox;

import java.time.Instant;

/**
 * The right to attempt work and to record its outcome, as long as the row still shows the same version and holder.
 *
 * @param version version of the row while this lease lasts
 * @param picked whether the row is marked as taken by a scheduler; a claim leaves it unmarked
 * @param promised how often the work had been promised when the attempt began
 * @param since when it was promised last
 * @param attempt number of this attempt, from 1
 */
record Lease(String kind, String key, long version, boolean picked, long promised, Instant since, int attempt) {}
