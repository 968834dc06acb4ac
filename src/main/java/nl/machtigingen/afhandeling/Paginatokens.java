package nl.machtigingen.afhandeling;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.machtiging.Zoekvraag;
import nl.machtigingen.machtiging.Zoekvraag.Plaats;

/**
 * Places in a search result, as callers keep them. A keyed digest ties each to its question and its practice: whoever alters one, or asks
 * another question with it, is refused instead of shown a page that never was.
 */
final class Paginatokens {

    private static final String VELD = "/zoek/paginaToken";
    private static final int KOP = 2 * Long.BYTES;

    private final Kluis kluis;

    Paginatokens(Kluis kluis) {
        this.kluis = kluis;
    }

    private record Inhoud(Zoekvraag vraag, Plaats plaats) {}

    String na(Plaats plaats, Zoekvraag vraag) {
        byte[] afdruk = kluis.vingerafdruk(new Inhoud(vraag, plaats));
        byte[] token = ByteBuffer.allocate(KOP + afdruk.length)
                .putLong(plaats.ingediendOp().toEpochMilli())
                .putLong(plaats.id().nummer())
                .put(afdruk)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @throws Weigering VAL-001 when it was not given for this question */
    Plaats lees(String token, Zoekvraag vraag) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            Plaats plaats = new Plaats(Instant.ofEpochMilli(bytes.getLong()), new MachtigingId(bytes.getLong()));
            byte[] afdruk = new byte[bytes.remaining()];
            bytes.get(afdruk);
            if (kluis.klopt(afdruk, new Inhoud(vraag, plaats))) {
                return plaats;
            }
        } catch (RuntimeException e) {
            // Cut off, stretched or made up: the same refusal as for a digest that does not fit.
            throw geweigerd();
        }
        throw geweigerd();
    }

    private static Weigering geweigerd() {
        return Weigering.veld(
                VELD, "Geef het token dat het vorige antwoord op deze vraag als volgendToken noemde, of laat het weg.");
    }
}
