package nl.machtigingen.notificatie.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import nl.machtigingen.notificatie.Mail;

/** The message as it goes over the line: plain text and HTML, marked as written by a machine, with a Message-ID that a repetition keeps. */
final class MailBericht extends MimeMessage {

    private static final String TEKENSET = "UTF-8";

    private final String messageId;

    private MailBericht(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MailBericht van(Session session, Mail mail, InternetAddress aan, Mailtekst teksten, MailSettings settings)
            throws MessagingException {
        Mailtekst.Tekst tekst = teksten.van(mail.aanleiding(), mail.machtiging());
        // by the host of the portal: a test gateway beside this one counts its machtigingen from one as well
        String messageId = "<" + mail.kenmerk() + "@" + teksten.host() + ">";
        MailBericht bericht = new MailBericht(session, messageId);
        bericht.setFrom(new InternetAddress(settings.afzenderadres(), true));
        bericht.setRecipient(Message.RecipientType.TO, aan);
        bericht.setSubject(tekst.onderwerp(), TEKENSET);
        // RFC 3834: no absence message comes back, and no mailing loop begins
        bericht.setHeader("Auto-Submitted", "auto-generated");
        bericht.setContent(new MimeMultipart("alternative", deel(tekst.plat(), "plain"), deel(tekst.html(), "html")));
        return bericht;
    }

    private static MimeBodyPart deel(String inhoud, String soort) throws MessagingException {
        MimeBodyPart deel = new MimeBodyPart();
        deel.setText(inhoud, TEKENSET, soort);
        deel.setContentLanguage(new String[] {"nl"});
        return deel;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
