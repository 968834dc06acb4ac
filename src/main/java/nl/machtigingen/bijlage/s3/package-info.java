/** Attachments in a store that speaks S3. Knows objects by their id, and nothing of what is in them. */
@NullMarked
package nl.machtigingen.bijlage.s3;

import org.jspecify.annotations.NullMarked;
