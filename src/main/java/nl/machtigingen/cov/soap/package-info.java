/**
 * COV asked over SOAP, in the form of VZ801/802. Owns the translation of its message into our answers and back; must not know what an
 * answer is used for. Generated types end here.
 */
@NullMarked
package nl.machtigingen.cov.soap;

import org.jspecify.annotations.NullMarked;
