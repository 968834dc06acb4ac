/**
 * Who is who: relations, their certificates, and the insurers with the way to reach them. Filled from the operator's file. Knows
 * nothing of calls: whether a caller may do something is decided above.
 */
@NullMarked
package nl.machtigingen.register;

import org.jspecify.annotations.NullMarked;
