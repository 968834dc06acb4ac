package nl.machtigingen.notificatie.mail;

import nl.machtigingen.notificatie.Mail;
import nl.machtigingen.notificatie.Post;

/** No mail server was set. What was promised while there was one waits for its return, within the usual term. */
final class GeenPost implements Post {

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Verzending verstuur(Mail mail) {
        return new Verzending.Mislukt("mail-off");
    }
}
