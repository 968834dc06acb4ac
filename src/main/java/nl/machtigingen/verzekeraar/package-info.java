/**
 * From the gateway to the insurers: orders, attempts and what came of them. The sub-package {@code soap} delivers, {@code xslt} speaks
 * other dialects, {@code jdbc} remembers. Knows the machtiging; never changes it.
 */
@NullMarked
package nl.machtigingen.verzekeraar;

import org.jspecify.annotations.NullMarked;
