package nl.machtigingen.portaal;

/**
 * What is wrong with what a person filled in.
 *
 * @param veld name of the field; empty when it is about the whole form
 * @param tekst in the language of the page, says what to do
 */
record Melding(String veld, String tekst) {

    static Melding algemeen(String tekst) {
        return new Melding("", tekst);
    }
}
