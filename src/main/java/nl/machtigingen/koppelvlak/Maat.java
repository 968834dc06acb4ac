package nl.machtigingen.koppelvlak;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.machtigingen.fout.Weigering;

/**
 * Bounds what one request may send: so much for the envelope, and for files as much as they turn out to hold. The caps on files are
 * somebody else's; this one stops whoever sends much that holds nothing.
 */
final class Maat extends FilterInputStream {

    /** Base64 in UTF-16 with short lines takes nearly three bytes for one of the file. */
    private static final int OMSLAG = 3;

    /** What a decoder takes before it gives the first byte. */
    private static final int VOORUIT = 65_536;

    private final int grootste;
    private long ruimte;

    /** @param grootste most bytes of the envelope */
    Maat(InputStream request, int grootste) {
        super(request);
        this.grootste = grootste;
        this.ruimte = grootste;
    }

    /** The content of a file; what is read of it makes room. */
    InputStream bestand(InputStream inhoud) {
        ruimte += VOORUIT;
        return new FilterInputStream(inhoud) {
            @Override
            public int read() throws IOException {
                int gelezen = in.read();
                ruimte += gelezen < 0 ? 0 : OMSLAG;
                return gelezen;
            }

            @Override
            public int read(byte[] naar, int vanaf, int hoogstens) throws IOException {
                int gelezen = in.read(naar, vanaf, hoogstens);
                ruimte += gelezen < 0 ? 0 : (long) OMSLAG * gelezen;
                return gelezen;
            }
        };
    }

    Weigering teGroot() {
        return Weigering.bericht("Het bericht is groter dan " + grootste + " bytes, bestanden niet meegeteld.");
    }

    @Override
    public int read() throws IOException {
        int gelezen = in.read();
        neem(gelezen < 0 ? 0 : 1);
        return gelezen;
    }

    @Override
    public int read(byte[] naar, int vanaf, int hoogstens) throws IOException {
        int gelezen = in.read(naar, vanaf, hoogstens);
        neem(gelezen);
        return gelezen;
    }

    private void neem(int gelezen) {
        ruimte -= Math.max(0, gelezen);
        if (ruimte < 0) {
            throw teGroot();
        }
    }
}
