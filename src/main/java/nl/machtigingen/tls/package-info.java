/**
 * Owns keys, trust and revocation of the connections in both directions, reloadable while running; must not know who a
 * certificate belongs to (that is {@code register}) nor what is sent over a connection.
 */
@NullMarked
package nl.machtigingen.tls;

import org.jspecify.annotations.NullMarked;
