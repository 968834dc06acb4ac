/** The rows of tickets. The only place that knows the table. */
@NullMarked
package nl.machtigingen.instroom.jdbc;

import org.jspecify.annotations.NullMarked;
