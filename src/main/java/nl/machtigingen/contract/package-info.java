/**
 * Owns the Java side of the wire contract: the adapters here and, in one generated package per XML namespace below it, the
 * messages of {@code wsdl/} and {@code xsd/}. Knows nothing of what the gateway does with a message, and only
 * {@code koppelvlak} and the {@code soap} packages may know it.
 */
@NullMarked
package nl.machtigingen.contract;

import org.jspecify.annotations.NullMarked;
