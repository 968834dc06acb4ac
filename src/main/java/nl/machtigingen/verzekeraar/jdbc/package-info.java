/** Orders and attempts in PostgreSQL. */
@NullMarked
package nl.machtigingen.verzekeraar.jdbc;

import org.jspecify.annotations.NullMarked;
