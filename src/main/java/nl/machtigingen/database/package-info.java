/**
 * Owns the connection to PostgreSQL, and the embedded server when no other is configured; knows no table and none of our
 * other packages.
 */
@NullMarked
package nl.machtigingen.database;

import org.jspecify.annotations.NullMarked;
