/** The gateway as its callers meet it: started whole, called over real TLS sockets, with WireMock only for the other side's systems. */
@NullMarked
package nl.machtigingen.gateway;

import org.jspecify.annotations.NullMarked;
