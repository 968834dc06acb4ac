package nl.machtigingen.notificatie.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import nl.machtigingen.notificatie.Mail;
import nl.machtigingen.notificatie.Post;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * One connection an e-mail, secured unless the operator said otherwise, with the keys and the trust of that moment. There are as few
 * e-mails as decisions, so nothing is kept open.
 */
final class SmtpPost implements Post {

    private static final String SMTP = "smtp";
    private static final int PERMANENT = 500;
    private static final int DEPTH = 8;

    private final MailSettings settings;
    private final Supplier<SSLSocketFactory> tls;
    private final Mailtekst tekst;
    private final Clock clock;
    private final Semaphore verbindingen;

    SmtpPost(MailSettings settings, Supplier<SSLSocketFactory> tls, Mailtekst tekst, Clock clock) {
        this.settings = settings;
        this.tls = tls;
        this.tekst = tekst;
        this.clock = clock;
        this.verbindingen = new Semaphore(settings.verbindingen());
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Verzending verstuur(Mail mail) {
        if (!verbindingen.tryAcquire()) {
            return new Verzending.Mislukt("busy");
        }
        try {
            return overDeLijn(mail);
        } finally {
            verbindingen.release();
        }
    }

    private Verzending overDeLijn(Mail mail) {
        InternetAddress aan;
        try {
            aan = new InternetAddress(mail.aan().waarde(), true);
        } catch (AddressException e) {
            return new Verzending.Geweigerd("address");
        }
        Session session = Session.getInstance(eigenschappen());
        try {
            Transport transport = session.getTransport(SMTP);
            try {
                MailBericht bericht = MailBericht.van(session, mail, aan, tekst, settings);
                bericht.setSentDate(java.util.Date.from(clock.instant()));
                bericht.saveChanges();
                transport.connect(settings.host(), settings.poort(), settings.gebruiker(), settings.wachtwoord());
                transport.sendMessage(bericht, new Address[] {aan});
                return new Verzending.Verstuurd();
            } finally {
                sluit(transport);
            }
        } catch (MessagingException e) {
            return uitkomst(e);
        }
    }

    /** The answer is known by now: a farewell that fails changes nothing. */
    private static void sluit(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // closed all the same
        }
    }

    private Properties eigenschappen() {
        Properties eigenschappen = new Properties();
        zet(eigenschappen, "from", settings.enveloppeadres());
        zet(eigenschappen, "auth", settings.gebruiker() != null);
        zet(eigenschappen, "connectiontimeout", settings.verbinden().toMillis());
        zet(eigenschappen, "timeout", settings.antwoord().toMillis());
        zet(eigenschappen, "writetimeout", settings.antwoord().toMillis());
        zet(eigenschappen, "quitwait", false);
        zet(eigenschappen, "ssl.enable", settings.beveiliging() == Beveiliging.TLS);
        zet(eigenschappen, "starttls.enable", settings.beveiliging() == Beveiliging.STARTTLS);
        zet(eigenschappen, "starttls.required", settings.beveiliging() == Beveiliging.STARTTLS);
        if (settings.beveiliging() != Beveiliging.GEEN) {
            zet(eigenschappen, "ssl.checkserveridentity", true);
            zet(eigenschappen, "ssl.protocols", "TLSv1.3 TLSv1.2");
            eigenschappen.put("mail." + SMTP + ".ssl.socketFactory", tls.get());
        }
        // otherwise a connection that our own trust refused would be tried once more with that of the JDK
        zet(eigenschappen, "socketFactory.fallback", false);
        return eigenschappen;
    }

    private static void zet(Properties eigenschappen, String naam, Object waarde) {
        eigenschappen.setProperty("mail." + SMTP + "." + naam, String.valueOf(waarde));
    }

    /**
     * A 5xx about the recipient or the message is for good. About anything before that (who we are, whether we may send at all) it is the
     * operator's to mend, so the e-mail waits.
     */
    private static Verzending uitkomst(MessagingException fout) {
        if (fout instanceof AuthenticationFailedException) {
            return new Verzending.Mislukt("login");
        }
        if (fout instanceof SMTPSendFailedException geweigerd) {
            boolean overOns = String.valueOf(geweigerd.getCommand()).startsWith("MAIL");
            return antwoord(geweigerd.getReturnCode(), overOns);
        }
        if (fout instanceof SendFailedException
                && fout.getNextException() instanceof SMTPAddressFailedException geadresseerde) {
            return antwoord(geadresseerde.getReturnCode(), false);
        }
        return new Verzending.Mislukt(woord(fout));
    }

    private static Verzending antwoord(int code, boolean overOns) {
        String reden = "smtp-" + code;
        return code >= PERMANENT && !overOns ? new Verzending.Geweigerd(reden) : new Verzending.Mislukt(reden);
    }

    private static String woord(MessagingException fout) {
        Throwable oorzaak = fout;
        for (int i = 0; oorzaak != null && i < DEPTH; i++) {
            if (oorzaak instanceof SSLException) {
                return "tls";
            }
            if (oorzaak instanceof SocketTimeoutException) {
                return "time-out";
            }
            if (oorzaak instanceof MailConnectException
                    || oorzaak instanceof ConnectException
                    || oorzaak instanceof UnknownHostException) {
                return "unreachable";
            }
            oorzaak = oorzaak.getCause();
        }
        return "connection-lost";
    }
}
