package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes many large attachments in at once, and reads them again. Run in a JVM with a small heap. */
final class Geheugenproef {

    private Geheugenproef() {}

    public static void main(String[] args) throws Exception {
        int aantal = Integer.parseInt(args[1]);
        int grootte = Integer.parseInt(args[2]);
        int gelijk = 0;
        try (Bijlageomgeving omgeving = Bijlageomgeving.in(Path.of(args[0]));
                ExecutorService draden = Executors.newVirtualThreadPerTaskExecutor()) {
            CyclicBarrier halverwege = new CyclicBarrier(aantal);
            List<Callable<Boolean>> werk = new ArrayList<>();
            for (int i = 0; i < aantal; i++) {
                long zaad = i;
                werk.add(() -> heenEnTerug(omgeving, new Ruis(zaad, grootte, halverwege)));
            }
            for (Future<Boolean> uitkomst : draden.invokeAll(werk)) {
                gelijk += uitkomst.get() ? 1 : 0;
            }
        }
        System.out.println("gelijk: " + gelijk);
    }

    private static boolean heenEnTerug(Bijlageomgeving omgeving, InputStream inhoud) throws Exception {
        Bijlageomgeving.Eigenaar eigenaar = omgeving.eenMachtiging();
        try (Ontvangst ontvangst = omgeving.bijlagen().begin(omgeving.bijlagen().ruimsteLimiet())) {
            OntvangenBijlage bestand = ontvangst.neemIn(inhoud);
            Bijlage bijlage = omgeving.inTransactie(() -> omgeving.bijlagen()
                            .legVast(
                                    eigenaar.id(),
                                    eigenaar.sleutel(),
                                    1,
                                    List.of(new NieuweBijlage(bestand, "a.pdf", null))))
                    .getFirst();
            try (GeopendeBijlage open = omgeving.bijlagen().open(eigenaar.id(), eigenaar.sleutel(), bijlage.id())) {
                return bestand.sha256().equals(sha256(open.inhoud()));
            }
        }
    }

    private static String sha256(InputStream inhoud) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] stuk = new byte[8192];
        for (int gelezen = inhoud.read(stuk); gelezen >= 0; gelezen = inhoud.read(stuk)) {
            digest.update(stuk, 0, gelezen);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A PDF without an array behind it; waits halfway until all the others are there too. */
    private static final class Ruis extends InputStream {

        private static final byte[] BEGIN = Voorbeeldbestand.tekst("%PDF-1.7\n");

        private final SplittableRandom toeval;
        private final int grootte;
        private final CyclicBarrier halverwege;
        private int plaats;

        Ruis(long zaad, int grootte, CyclicBarrier halverwege) {
            this.toeval = new SplittableRandom(zaad);
            this.grootte = grootte;
            this.halverwege = halverwege;
        }

        @Override
        public int read() throws IOException {
            if (plaats == grootte) {
                return -1;
            }
            if (plaats == grootte / 2) {
                wacht();
            }
            int teken = plaats < BEGIN.length ? BEGIN[plaats] : toeval.nextInt(256);
            plaats++;
            return teken;
        }

        private void wacht() throws IOException {
            try {
                halverwege.await();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
