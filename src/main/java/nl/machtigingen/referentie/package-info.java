/**
 * Same caller, same operation, same referentie: the first answer again. Knows nothing of what the operations do; an answer is a small
 * record without personal content.
 */
@NullMarked
package nl.machtigingen.referentie;

import org.jspecify.annotations.NullMarked;
