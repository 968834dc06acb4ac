/**
 * Encryption of content: a key per machtiging, wrapped by a master key, and keyed digests. The only place where personal values
 * become bytes or become readable again. Knows the vocabulary and no table: who keeps
 * wrapped keys offers a {@link nl.machtigingen.kluis.Sleutelkolom}.
 */
@NullMarked
package nl.machtigingen.kluis;

import org.jspecify.annotations.NullMarked;
