/**
 * Calls to somebody else's SOAP 1.1 service, on Spring-WS and HttpClient 5: the envelope, bounds on size and time, the check against the
 * schema, and a short word for everything that can go wrong. Knows no operation and no feature; what goes over the wire is never logged
 * here, at any level.
 */
@NullMarked
package nl.machtigingen.soapclient;

import org.jspecify.annotations.NullMarked;
