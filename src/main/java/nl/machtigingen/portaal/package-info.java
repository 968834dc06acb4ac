/**
 * The pages for people: the same operations as the endpoints, shown and asked in a browser. Owns sessions, forms and templates; has no rules
 * of its own, and knows neither SOAP nor a store.
 */
@NullMarked
package nl.machtigingen.portaal;

import org.jspecify.annotations.NullMarked;
