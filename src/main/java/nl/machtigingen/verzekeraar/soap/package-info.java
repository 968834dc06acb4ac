/**
 * Orders delivered to insurers over SOAP. Owns the message, and the limits that keep one insurer's trouble from the others; must not know
 * when an order is tried again. Generated types end here.
 */
@NullMarked
package nl.machtigingen.verzekeraar.soap;

import org.jspecify.annotations.NullMarked;
