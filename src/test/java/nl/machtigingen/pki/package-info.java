/**
 * Owns the certificates that tests and the demonstration work with: a builder for tests at run time, and the program that
 * writes {@code certs-sample}; must not know the gateway beyond the mark of sample material.
 */
@NullMarked
package nl.machtigingen.pki;

import org.jspecify.annotations.NullMarked;
