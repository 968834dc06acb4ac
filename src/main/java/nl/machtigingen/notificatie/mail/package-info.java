/**
 * E-mail over SMTP. Owns the text and the wire; must not know who is mailed when, nor when it is tried again. The types of Jakarta Mail and
 * Thymeleaf end here.
 */
@NullMarked
package nl.machtigingen.notificatie.mail;

import org.jspecify.annotations.NullMarked;
