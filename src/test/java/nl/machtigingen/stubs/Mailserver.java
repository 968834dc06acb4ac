package nl.machtigingen.stubs;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The operator's mail server on a port of the loopback: SMTP inside TLS, with the stubs' certificate. Keeps the last thousand e-mails in
 * memory. Can be away for a while, and refuse recipients.
 */
public final class Mailserver implements AutoCloseable {

    private static final int MOST = 1_000;
    private static final long START_MS = 10_000;

    static {
        System.setProperty(
                DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY, "certs-sample/server/stubs.p12");
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, "voorbeeld");
    }

    /**
     * One e-mail as it came in.
     *
     * @param aan the recipient of the envelope
     * @param retour the sender of the envelope
     */
    public record Ontvangen(String aan, String retour, MimeMessage bericht) {

        public String onderwerp() {
            try {
                return String.valueOf(bericht.getSubject());
            } catch (MessagingException e) {
                throw new IllegalStateException("an e-mail that cannot be read came in", e);
            }
        }
    }

    private final Deque<Ontvangen> ontvangen = new ArrayDeque<>();
    private final Set<String> geweigerd = ConcurrentHashMap.newKeySet();
    private @Nullable Consumer<Ontvangen> toehoorder;
    private SmtpServer server;

    private Mailserver(int port) {
        this.server = listen(port);
    }

    /**
     * Starts it.
     *
     * @param port zero for any free one
     */
    public static Mailserver start(int port) {
        return new Mailserver(port);
    }

    public int port() {
        return server.getPort();
    }

    /** What came in, in order of arrival. */
    public List<Ontvangen> ontvangen() {
        synchronized (ontvangen) {
            return new ArrayList<>(ontvangen);
        }
    }

    /** Tells of everything that came in, and of what comes in from now on. */
    public void vertel(Consumer<Ontvangen> aan) {
        synchronized (ontvangen) {
            ontvangen.forEach(aan);
            toehoorder = aan;
        }
    }

    /** From now on answers 550 for this recipient. */
    public void weiger(String adres) {
        geweigerd.add(adres);
    }

    /** Goes away, does this, and is back at the same port. */
    public void tijdensStoring(Runnable intussen) {
        int port = port();
        server.stopService();
        try {
            intussen.run();
        } finally {
            server = listen(port);
        }
    }

    @Override
    public void close() {
        server.stopService();
    }

    private SmtpServer listen(int port) {
        Managers managers = new Managers();
        SmtpManager keeper = new Keeper(managers);
        SmtpServer fresh = new SmtpServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS), managers) {
            @Override
            protected ProtocolHandler createProtocolHandler(Socket client) {
                return new SmtpHandler(new SmtpCommandRegistry(), keeper, client);
            }
        };
        fresh.startService();
        try {
            if (!fresh.waitTillRunning(START_MS)) {
                throw new IllegalStateException("the mail server did not start on port " + port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return fresh;
    }

    /** Keeps what comes in without mailboxes, whose maker would log every address. */
    private final class Keeper extends SmtpManager {

        Keeper(Managers managers) {
            super(managers.getImapHostManager(), managers.getUserManager());
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            return geweigerd.contains(recipient.getEmail()) ? "550 no such mailbox" : null;
        }

        @Override
        public synchronized void send(SmtpState state) {
            MimeMessage bericht = copy(state.getMessage().getMessage());
            String retour = state.getMessage().getReturnPath().getEmail();
            synchronized (ontvangen) {
                for (MailAddress aan : state.getMessage().getToAddresses()) {
                    Ontvangen mail = new Ontvangen(aan.getEmail(), retour, bericht);
                    ontvangen.add(mail);
                    if (toehoorder != null) {
                        toehoorder.accept(mail);
                    }
                }
                while (ontvangen.size() > MOST) {
                    ontvangen.removeFirst();
                }
            }
        }

        private static MimeMessage copy(MimeMessage bericht) {
            try {
                return new MimeMessage(bericht);
            } catch (MessagingException e) {
                throw new IllegalStateException("an e-mail that cannot be read came in", e);
            }
        }
    }
}
