/**
 * Dialects as pairs of stylesheets in a folder. Owns finding and compiling them; must not know which insurer speaks what, nor how a
 * message travels.
 */
@NullMarked
package nl.machtigingen.verzekeraar.xslt;

import org.jspecify.annotations.NullMarked;
