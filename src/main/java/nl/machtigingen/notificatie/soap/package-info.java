/**
 * Lines of the ledger pushed to a practice's software over SOAP. Owns the message; must not know when a line is pushed again. Generated
 * types end here.
 */
@NullMarked
package nl.machtigingen.notificatie.soap;

import org.jspecify.annotations.NullMarked;
