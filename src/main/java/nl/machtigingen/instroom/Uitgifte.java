package nl.machtigingen.instroom;

import java.time.Instant;

/**
 * A ticket that was issued, in a form that may be kept: without the master key nobody makes the ticket of it.
 *
 * @param zaad random; the ticket is made of it again for a repeated call
 * @param geldigTot first instant at which it opens nothing any more
 */
public record Uitgifte(String zaad, Instant geldigTot) {}
