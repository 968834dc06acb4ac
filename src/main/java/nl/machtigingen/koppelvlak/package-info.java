/**
 * The contract served: one endpoint per service, the check of every message before it is read, and the translation of refusals to SOAP
 * faults. Maps in, calls the operation, maps out; decides nothing.
 */
@NullMarked
package nl.machtigingen.koppelvlak;

import org.jspecify.annotations.NullMarked;
