package nl.machtigingen.afhandeling;

import java.time.Duration;
import java.util.List;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.notificatie.Mail;
import nl.machtigingen.notificatie.Post;
import nl.machtigingen.notificatie.Post.Verzending;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one e-mail to the mail server, until that has it or refuses it for good. */
final class BezorgMail implements Worker {

    static final String KIND = "mail";

    private static final Logger log = LoggerFactory.getLogger(BezorgMail.class);
    private static final Runnable NIETS_TE_NOTEREN = () -> {};

    private final Post post;
    private final Mailadressen adressen;
    private final Duration opgevenNa;

    BezorgMail(Post post, Mailadressen adressen, Duration opgevenNa) {
        this.post = post;
        this.adressen = adressen;
        this.opgevenNa = opgevenNa;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Much sooner than a delivery to an insurer: news of last month does more harm than none. */
    @Override
    public Duration giveUpAfter() {
        return opgevenNa;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        Mailwerk werk = Mailwerk.van(key);
        List<Emailadres> alle = adressen.van(werk.machtiging(), werk.aanleiding());
        if (werk.adres() >= alle.size()) {
            // the machtiging was removed meanwhile, or the draft submitted: there is nothing to look at behind the link
            return new Verdict.Done(NIETS_TE_NOTEREN);
        }
        Verzending verzending =
                post.verstuur(new Mail(werk.kenmerk(), werk.aanleiding(), werk.machtiging(), alle.get(werk.adres())));
        log.atInfo()
                .addKeyValue("machtiging", werk.machtiging())
                .addKeyValue("aanleiding", werk.aanleiding())
                .addKeyValue("poging", attempt)
                .addKeyValue("uitkomst", woord(verzending))
                .log("e-mail verstuurd of geprobeerd");
        return switch (verzending) {
            case Verzending.Verstuurd verstuurd -> new Verdict.Done(NIETS_TE_NOTEREN);
            case Verzending.Mislukt mislukt -> new Verdict.Later(mislukt.reden(), NIETS_TE_NOTEREN);
            case Verzending.Geweigerd geweigerd -> new Verdict.Abandoned(geweigerd.reden(), NIETS_TE_NOTEREN);
        };
    }

    private static String woord(Verzending verzending) {
        return switch (verzending) {
            case Verzending.Verstuurd verstuurd -> "verstuurd";
            case Verzending.Mislukt mislukt -> mislukt.reden();
            case Verzending.Geweigerd geweigerd -> geweigerd.reden();
        };
    }
}
