/** Attachments on a real database, real folders and real servers. */
@NullMarked
package nl.machtigingen.bijlage;

import org.jspecify.annotations.NullMarked;
