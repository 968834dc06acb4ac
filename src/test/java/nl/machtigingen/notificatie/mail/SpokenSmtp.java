package nl.machtigingen.notificatie.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on the loopback that says what it is told to. Offers STARTTLS when it has an identity. Remembers every line that it heard,
 * with a lock before those that came through TLS.
 */
final class SpokenSmtp implements AutoCloseable {

    static final String LOCK = "🔒 ";

    private final ServerSocket door;
    private final @Nullable SSLContext tls;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    SpokenSmtp(@Nullable SSLContext tls) {
        this.tls = tls;
        try {
            this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("smtp").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Answers this to every command that begins so; {@code .} is the end of a message, and an empty answer is silence. */
    SpokenSmtp on(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    List<String> heard() {
        return heard;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client, "");
        } catch (IOException e) {
            // the other side left
        }
    }

    private void talk(Socket client, String mark) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (mark.isEmpty()) {
            say(client, "220 localhost");
        }
        boolean inMessage = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(mark + line);
            if (inMessage && !line.equals(".")) {
                continue;
            }
            inMessage = false;
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(command, usual(command, mark));
            if (!answer.isEmpty()) {
                say(client, answer);
            }
            if (command.equals("STARTTLS") && tls != null) {
                SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
                talk(secured, LOCK);
                return;
            }
            inMessage = command.equals("DATA") && answer.startsWith("354");
        }
    }

    private String usual(String command, String mark) {
        return switch (command) {
            case "EHLO" -> tls != null && mark.isEmpty() ? "250-localhost\r\n250 STARTTLS" : "250 localhost";
            case "STARTTLS" -> "220 go ahead";
            case "DATA" -> "354 go ahead";
            default -> "250 ok";
        };
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
