/** Tests of who may come in by which door. */
@NullMarked
package nl.machtigingen.toegang;

import org.jspecify.annotations.NullMarked;
