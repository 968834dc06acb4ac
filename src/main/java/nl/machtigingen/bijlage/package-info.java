/**
 * Owns attachments: taken in as streams within a limit, judged by their content, kept encrypted, given back and removed. Knows a
 * machtiging by its number and key only, and neither SOAP nor forms.
 */
@NullMarked
package nl.machtigingen.bijlage;

import org.jspecify.annotations.NullMarked;
