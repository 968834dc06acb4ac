/** Machtigingen in PostgreSQL: index columns in clear, content sealed. */
@NullMarked
package nl.machtigingen.machtiging.jdbc;

import org.jspecify.annotations.NullMarked;
