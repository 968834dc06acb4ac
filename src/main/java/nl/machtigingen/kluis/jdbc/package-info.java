/** Columns with wrapped keys and keyed digests in PostgreSQL. Learns the names of tables from their owners, and what is in them from nobody. */
@NullMarked
package nl.machtigingen.kluis.jdbc;

import org.jspecify.annotations.NullMarked;
