/**
 * The audit trail: who did what to which machtiging, reads included, sealed into a chain (NEN 7513). Knows numbers and names of operations;
 * never content, nor what a machtiging is.
 */
@NullMarked
package nl.machtigingen.logboek;

import org.jspecify.annotations.NullMarked;
