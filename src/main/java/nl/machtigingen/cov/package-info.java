/**
 * Coverage: who is insured where on the peildatum. Owns the question and its possible answers; the sub-package {@code soap} asks the
 * source. Knows no machtiging.
 */
@NullMarked
package nl.machtigingen.cov;

import org.jspecify.annotations.NullMarked;
