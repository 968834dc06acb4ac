/**
 * The catalogue of refusals: code, meaning and Dutch text in one place. Knows the vocabulary, but neither SOAP nor pages: those
 * translate a {@link nl.machtigingen.fout.Weigering} at their own edge.
 */
@NullMarked
package nl.machtigingen.fout;

import org.jspecify.annotations.NullMarked;
