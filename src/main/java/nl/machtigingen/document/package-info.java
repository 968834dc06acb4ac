/**
 * The two PDFs of a machtiging, printed from what was stored. Knows the machtiging and its history; nothing of who asks for a document,
 * of forms, or of where attachments are.
 */
@NullMarked
package nl.machtigingen.document;

import org.jspecify.annotations.NullMarked;
