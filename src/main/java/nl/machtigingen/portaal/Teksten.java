package nl.machtigingen.portaal;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.fout.Foutcode;

/** What the pages say, in one language: {@code portaal/teksten.properties} on the classpath, and {@code teksten_en}. Thread-safe. */
final class Teksten {

    static final Teksten NEDERLANDS = new Teksten(Locale.of("nl", "NL"));
    static final Teksten ENGELS = new Teksten(Locale.of("en", "GB"));

    private static final String BUNDEL = "portaal/teksten";

    private final Locale taal;
    private final ResourceBundle bundel;

    private Teksten(Locale taal) {
        this.taal = taal;
        this.bundel = ResourceBundle.getBundle(
                BUNDEL, taal, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Teksten voor(AgbCode agb) {
        return agb.isBuitenlandsZiekenhuis() ? ENGELS : NEDERLANDS;
    }

    Locale taal() {
        return taal;
    }

    /** @throws MissingResourceException when nobody wrote it */
    String van(String sleutel, Object... waarden) {
        String tekst = bundel.getString(sleutel);
        for (int i = 0; i < waarden.length; i++) {
            tekst = tekst.replace("{" + i + "}", String.valueOf(waarden[i]));
        }
        return tekst;
    }

    /**
     * What a refusal comes to. The sentence that the gateway made knows more, but it is Dutch; who reads another language gets what his own
     * says of the code.
     *
     * @param nederlands the sentence of the refusal itself
     */
    String weigering(Foutcode code, String nederlands) {
        return taal.equals(NEDERLANDS.taal) ? nederlands : van("weigering." + code.code());
    }

    boolean kent(String sleutel) {
        return bundel.containsKey(sleutel);
    }
}
