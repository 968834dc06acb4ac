/** The demonstration: the gateway and stubs for everybody else in one process, and the main job played over the wire. Knows no rule of its own. */
@NullMarked
package nl.machtigingen.demo;

import org.jspecify.annotations.NullMarked;
