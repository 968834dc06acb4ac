package nl.machtigingen.portaal;

import java.time.Instant;

/**
 * One person at work in one browser.
 *
 * @param id random; says nothing
 * @param certificaat fingerprint of the certificate that it belongs to
 * @param begin when it began
 * @param gezien when something was asked last, give or take a minute
 */
record Sessie(String id, String certificaat, Instant begin, Instant gezien) {}
