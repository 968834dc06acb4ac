/** The rows of attachments and their objects. The only place that knows the tables. */
@NullMarked
package nl.machtigingen.bijlage.jdbc;

import org.jspecify.annotations.NullMarked;
