/**
 * The gateway between the software of care providers and the health insurers. The packages below are one list in which
 * imports only point down; {@code ArchitectureTest} holds the list.
 */
@NullMarked
package nl.machtigingen;

import org.jspecify.annotations.NullMarked;
