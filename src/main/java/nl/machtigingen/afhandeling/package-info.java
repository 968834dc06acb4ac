/**
 * One class per operation of the contract: which steps, in which order, in which transaction. Knows every step; knows neither SOAP nor
 * pages.
 */
@NullMarked
package nl.machtigingen.afhandeling;

import org.jspecify.annotations.NullMarked;
