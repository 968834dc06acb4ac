/** Holds the pages of the repository against the code they speak of. Knows the pages and what can be asked of the code, and decides nothing. */
@NullMarked
package nl.machtigingen.docs;

import org.jspecify.annotations.NullMarked;
