/**
 * The ledger of what a practice must hear, numbered without gaps per practice, and its delivery: pushed to a registered address until
 * acknowledged, or pulled from a cursor; and the way out for e-mail. Knows no machtiging: whoever changes one writes the line.
 */
@NullMarked
package nl.machtigingen.notificatie;

import org.jspecify.annotations.NullMarked;
