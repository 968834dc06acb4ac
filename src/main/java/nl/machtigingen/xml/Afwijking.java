package nl.machtigingen.xml;

/**
 * One place where a message departs from its schema.
 *
 * @param pad XPath by local names; the second and later of equal siblings carry their number, for instance
 *     {@code /dienIn/aanvraag/prestatie[2]/code}. Independent of lines and white space
 * @param omschrijving Dutch; names elements and rules, never a value of the message
 */
public record Afwijking(String pad, String omschrijving) {}
