package nl.machtigingen.afhandeling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.notificatie.Mailaanleiding;
import nl.machtigingen.notificatie.Post;
import nl.machtigingen.outbox.Outbox;

/**
 * Promises the e-mails that a change makes necessary, inside the transaction of that change: one piece of work per address, so that a bad
 * address never blocks another. Without a mail server nothing is promised. Thread-safe.
 */
final class Mailing {

    private static final Set<Status> BESLIST =
            EnumSet.of(Status.GOEDGEKEURD, Status.GEDEELTELIJK_GOEDGEKEURD, Status.AFGEWEZEN);
    private static final Set<Status> VRAAGT_ZORGVERLENER =
            EnumSet.of(Status.WACHT_OP_INFORMATIE_ZORGVERLENER, Status.WACHT_OP_INFORMATIE_BEIDE);

    private final Post post;
    private final Outbox outbox;
    private final Mailadressen adressen;

    Mailing(Post post, Outbox outbox, Mailadressen adressen) {
        this.post = post;
        this.outbox = outbox;
        this.adressen = adressen;
    }

    /** After what an insurer reported. */
    void gemeld(Machtiging machtiging, Stand voorheen, Gebeurtenis gebeurtenis) {
        for (Mailaanleiding aanleiding : aanleidingen(voorheen, gebeurtenis.stand())) {
            beloof(
                    machtiging.id(),
                    gebeurtenis.nummer(),
                    aanleiding,
                    machtiging.emailadressen().size());
        }
    }

    /**
     * After a draft has waited for a day (S-76).
     *
     * @param bewaring how often the draft was saved: one e-mail each time, however often this is called before that is sent
     */
    void nogOpgeslagen(MachtigingId concept, int bewaring) {
        beloof(
                concept,
                bewaring,
                Mailaanleiding.NOG_OPGESLAGEN,
                adressen.van(concept, Mailaanleiding.NOG_OPGESLAGEN).size());
    }

    /** A status or a number that was there already is no news; neither are a last day, a condition or a withdrawal (domain facts Q20). */
    static List<Mailaanleiding> aanleidingen(Stand voorheen, Stand nu) {
        List<Mailaanleiding> aanleidingen = new ArrayList<>();
        boolean andereStatus = voorheen.status() != nu.status();
        boolean beslist = andereStatus && BESLIST.contains(nu.status());
        boolean nummer =
                nu.machtigingsnummer() != null && !Objects.equals(voorheen.machtigingsnummer(), nu.machtigingsnummer());
        if (beslist) {
            aanleidingen.add(nummer ? Mailaanleiding.BESLIST_MET_NUMMER : Mailaanleiding.BESLIST);
        } else if (nummer) {
            aanleidingen.add(Mailaanleiding.NUMMER_TOEGEKEND);
        }
        if (andereStatus && VRAAGT_ZORGVERLENER.contains(nu.status())) {
            aanleidingen.add(Mailaanleiding.INFORMATIE_GEVRAAGD);
        }
        return List.copyOf(aanleidingen);
    }

    private void beloof(MachtigingId machtiging, int volgnummer, Mailaanleiding aanleiding, int aantal) {
        if (!post.isOpen()) {
            return;
        }
        for (int adres = 0; adres < aantal; adres++) {
            outbox.promise(BezorgMail.KIND, new Mailwerk(machtiging, volgnummer, aanleiding, adres).key());
        }
    }
}
