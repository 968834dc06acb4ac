/**
 * The vocabulary: identifiers, amounts and codes that check themselves, and the parties. Knows nothing of storage, SOAP or Spring.
 *
 * <p>Glossary. A new word enters here first; one word for one thing. Source between brackets.
 *
 * <ul>
 *   <li><b>aanroeper</b>: whoever calls, as established from a verified certificate (contract).
 *   <li><b>aanvraag</b>: what a practice asks of an insurer: insured, verstrekking, answers, prestaties (S-56..S-107).
 *   <li><b>AGB-code</b>: eight digits for a care provider or organisation; the first two are the zorgverlenersoort (Vektis, D28).
 *   <li><b>beoordeling</b>: the insurer's judgement: besluit, reason, conditions, what is granted per prestatie (S-113..S-115).
 *   <li><b>beoordelingsstatus</b>: how far the judging is; a field apart from the status (domain facts 6.1).
 *   <li><b>bijlage</b>: a file that came with a request or with later information (S-86, S-159).
 *   <li><b>COV</b>: controle op verzekeringsrecht, the lookup of who is insured where (S-14).
 *   <li><b>dekking</b>: the insurance that the request is held against (contract).
 *   <li><b>gebeurtenis</b>: one line of a machtiging's history; never changed afterwards (contract).
 *   <li><b>grondslag</b>: the act under which is asked, Zvw or Wlz (S-135).
 *   <li><b>instroom</b>: a request that the software of a practice hands over for a person to finish in the portal (S-12, S-108).
 *   <li><b>instantie</b>: the organisation whose AGB-code the certificate carries (S-4).
 *   <li><b>machtiging</b>: the insurer's consent before treatment, and the request for it during its whole life (S-1).
 *   <li><b>machtigingId</b>: our number for it, given at once; not the machtigingsnummer (S-106, S-107).
 *   <li><b>machtigingsnummer</b>: the insurer's number for an approval, at most fifteen characters (S-107, D36).
 *   <li><b>notificatie</b>: one line of what a practice must hear, numbered without gaps per practice (contract).
 *   <li><b>opdracht</b>: one delivery to an insurer, known to it by its opdrachtId (contract).
 *   <li><b>peildatum</b>: the date as of which is asked (S-56).
 *   <li><b>prestatie</b>: one line of treatment: code, number, element, amounts (S-95..S-101).
 *   <li><b>referentie</b>: the caller's own mark on a call; the same mark gives the same answer (contract).
 *   <li><b>relatie</b>: a party with which there is an agreement; owner of certificates (domain facts 3.1).
 *   <li><b>ticket</b>: what opens such a request, for people under the same AGB-code and for a short time (contract).
 *   <li><b>toezegging</b>: before when an insurer answers, by its rules when its turn began; never changed afterwards (S-121, S-166, S-167).
 *   <li><b>UZOVI</b>: four digits for an insurer (Vektis, D33).
 *   <li><b>verstrekking</b>: what is asked for; with zorgsoort and specialisme it decides the form (S-66, S-78).
 *   <li><b>verzekerde</b>: the patient as COV knows him (S-5).
 *   <li><b>weigering</b>: a refusal from the catalogue of faults; a fault on the wire (contract).
 *   <li><b>zorgverlenersoort</b>: the first two digits of an AGB-code (S-40..S-52).
 * </ul>
 *
 * <p>Verbs without an operation of that name: zoek, bepaal, controleer, registreer, bezorg, bewaar, verwerk.
 */
@NullMarked
package nl.machtigingen.begrippen;

import org.jspecify.annotations.NullMarked;
