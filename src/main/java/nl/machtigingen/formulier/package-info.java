/**
 * Forms, code lists and the checks on what was filled in: which question is asked, what is wrong and how it is mended, what follows.
 * Owns the judgement by rules; must not know COV, insurers' systems, or how a request came in.
 */
@NullMarked
package nl.machtigingen.formulier;

import org.jspecify.annotations.NullMarked;
