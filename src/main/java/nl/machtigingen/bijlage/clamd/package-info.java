/** Asks a clamd whether content carries a virus. Knows its protocol, and nothing of attachments. */
@NullMarked
package nl.machtigingen.bijlage.clamd;

import org.jspecify.annotations.NullMarked;
