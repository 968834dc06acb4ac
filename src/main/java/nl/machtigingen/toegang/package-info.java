/**
 * Who is calling: from the client certificate of the connection to one {@link nl.machtigingen.begrippen.Aanroeper}, or a refusal. Owns the
 * listeners and what is written about each call. The only maker of an Aanroeper.
 */
@NullMarked
package nl.machtigingen.toegang;

import org.jspecify.annotations.NullMarked;
