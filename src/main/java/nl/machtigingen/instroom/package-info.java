/**
 * Owns tickets: unguessable, short-lived, bound to one AGB-code and, by their first opening, to one draft in progress. Knows a draft by its
 * number only, and neither what is in it nor who serves the pages.
 */
@NullMarked
package nl.machtigingen.instroom;

import org.jspecify.annotations.NullMarked;
