/** Attachments as files in a local folder. Knows objects by their id, and nothing of what is in them. */
@NullMarked
package nl.machtigingen.bijlage.files;

import org.jspecify.annotations.NullMarked;
