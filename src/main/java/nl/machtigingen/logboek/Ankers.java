package nl.machtigingen.logboek;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes links of the chain fast in two ways. A mark with a key that the database does not have: whoever may write there but lacks the key
 * cannot make a chain of his own. And a line in the log, which leaves this machine: whoever cuts off the end cannot take that back.
 */
final class Ankers {

    private static final Logger log = LoggerFactory.getLogger("nl.machtigingen.logboek.anker");

    private final JdbcClient jdbc;
    private final Waarmerk waarmerk;
    private final Clock clock;
    private final LogboekSettings settings;

    Ankers(JdbcClient jdbc, Waarmerk waarmerk, Clock clock, LogboekSettings settings) {
        this.jdbc = jdbc;
        this.waarmerk = waarmerk;
        this.clock = clock;
        this.settings = settings;
    }

    private record Laatste(long keten, Instant tijdstip) {}

    private record Inhoud(String doel, String schakel) {}

    /** Anchors this link inside the open transaction, if it is time to. */
    boolean anker(Schakel kop) {
        Instant nu = clock.instant();
        if (!isTijd(kop, nu)) {
            return false;
        }
        jdbc.sql("insert into logboek_anker (keten, hash, tijdstip, merk) values (:keten, :hash, :tijdstip, :merk)")
                .param("keten", kop.keten())
                .param("hash", kop.hash())
                .param("tijdstip", Timestamp.from(nu))
                .param("merk", merk(kop))
                .update();
        return true;
    }

    /** Lets it be known outside the database; after the commit. */
    void meld(Schakel anker) {
        log.atInfo().addKeyValue("anker", anker.toString()).log("logboek verankerd");
    }

    boolean isEcht(Schakel anker, byte[] merk) {
        return MessageDigest.isEqual(merk, merk(anker));
    }

    private byte[] merk(Schakel schakel) {
        return waarmerk.merk(new Inhoud("logboek-anker", schakel.toString()));
    }

    private boolean isTijd(Schakel kop, Instant nu) {
        @Nullable Laatste laatste = laatste();
        if (laatste == null) {
            return kop.keten() > 0;
        }
        long sindsdien = kop.keten() - laatste.keten();
        return sindsdien >= settings.ankerRegels()
                || sindsdien > 0 && !nu.isBefore(laatste.tijdstip().plus(settings.ankerElke()));
    }

    private @Nullable Laatste laatste() {
        return jdbc.sql("select keten, tijdstip from logboek_anker order by keten desc limit 1")
                .query((rij, nummer) -> new Laatste(
                        rij.getLong("keten"), rij.getTimestamp("tijdstip").toInstant()))
                .optional()
                .orElse(null);
    }
}
