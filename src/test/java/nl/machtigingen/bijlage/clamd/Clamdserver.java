package nl.machtigingen.bijlage.clamd;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Speaks INSTREAM as clamd's manual describes it, and knows one virus: the EICAR test string. Can also misbehave. */
final class Clamdserver implements Closeable {

    enum Gedrag {
        EERLIJK,
        ZWIJGT,
        LEEST_NIET,
        ONZIN,
        ONZIN_ZONDER_EINDE,
        BREEKT_AF,
        TE_GROOT
    }

    static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Integer> ontvangen = new ConcurrentLinkedQueue<>();
    private final CountDownLatch klaar = new CountDownLatch(1);
    private volatile Gedrag gedrag = Gedrag.EERLIJK;

    Clamdserver() throws IOException {
        Thread.ofVirtual().start(this::neemAan);
    }

    int poort() {
        return socket.getLocalPort();
    }

    void gedraag(Gedrag nieuw) {
        gedrag = nieuw;
    }

    /** Sizes of the contents that came in whole. */
    Queue<Integer> ontvangen() {
        return ontvangen;
    }

    private void neemAan() {
        while (!socket.isClosed()) {
            try {
                Socket verbinding = socket.accept();
                Thread.ofVirtual().start(() -> bedien(verbinding));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void bedien(Socket verbinding) {
        try (verbinding;
                DataInputStream in = new DataInputStream(verbinding.getInputStream())) {
            if (gedrag == Gedrag.LEEST_NIET) {
                klaar.await();
                return;
            }
            String opdracht = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
            if (!opdracht.equals("zINSTREAM\0")) {
                antwoord(verbinding, "UNKNOWN COMMAND\0");
                return;
            }
            if (gedrag == Gedrag.BREEKT_AF) {
                in.readInt();
                return;
            }
            if (gedrag == Gedrag.TE_GROOT) {
                antwoord(verbinding, "INSTREAM size limit exceeded. ERROR\0");
                in.transferTo(java.io.OutputStream.nullOutputStream());
                return;
            }
            String inhoud = lees(in);
            ontvangen.add(inhoud.length());
            switch (gedrag) {
                case ZWIJGT -> klaar.await();
                case ONZIN -> antwoord(verbinding, "HTTP/1.1 200 OK\0");
                case ONZIN_ZONDER_EINDE -> antwoord(verbinding, "x".repeat(100_000));
                default ->
                    antwoord(
                            verbinding,
                            inhoud.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
            }
        } catch (IOException e) {
            // the other side gave up, as some tests want
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lees(DataInputStream in) throws IOException {
        ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
        for (int lengte = in.readInt(); lengte != 0; lengte = in.readInt()) {
            inhoud.write(in.readNBytes(lengte));
        }
        return inhoud.toString(StandardCharsets.ISO_8859_1);
    }

    private static void antwoord(Socket verbinding, String tekst) throws IOException {
        verbinding.getOutputStream().write(tekst.getBytes(StandardCharsets.US_ASCII));
        verbinding.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        klaar.countDown();
        socket.close();
    }
}
