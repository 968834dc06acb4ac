/**
 * The other side, for the demonstration and the tests: COV, insurers and a practice's software out of the folder {@code stubs}; must not
 * know the gateway.
 */
@NullMarked
package nl.machtigingen.stubs;

import org.jspecify.annotations.NullMarked;
