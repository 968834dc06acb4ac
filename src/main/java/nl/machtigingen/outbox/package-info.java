/**
 * Owns durable work: what was promised in a transaction is attempted after its commit, at least once, whatever dies in
 * between. Knows no machtiging, no insurer and no notification: only kinds and keys.
 */
@NullMarked
package nl.machtigingen.outbox;

import org.jspecify.annotations.NullMarked;
