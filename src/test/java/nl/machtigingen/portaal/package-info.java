/** Tests of the parts of the pages; the pages themselves are tested in a browser, in {@code gateway}. */
@NullMarked
package nl.machtigingen.portaal;

import org.jspecify.annotations.NullMarked;
