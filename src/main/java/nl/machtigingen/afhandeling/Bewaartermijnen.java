package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What the terms of retention come to at this moment. Years and days are those of the Dutch calendar. */
final class Bewaartermijnen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final BewaringSettings settings;
    private final Clock clock;

    Bewaartermijnen(BewaringSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant nu() {
        return clock.instant();
    }

    /** Drafts saved before this are to be reminded of. */
    Instant herinnerenVoor() {
        return nu().minus(settings.herinnering());
    }

    /** Attachments received before this are due in time. */
    Instant bijlagenVoor() {
        return terug(settings.bijlagen());
    }

    /** Attachments received before this are to be announced. */
    Instant bijlagenAankondigenVoor() {
        return vooruit(bijlagenVoor(), settings.aankondiging());
    }

    /** Machtigingen submitted before this are due in time. */
    Instant machtigingenVoor() {
        return terug(settings.machtigingen());
    }

    /** Machtigingen submitted before this are to be announced. */
    Instant machtigingenAankondigenVoor() {
        return vooruit(machtigingenVoor(), settings.aankondiging());
    }

    /** Whatever was announced before this has been announced long enough. */
    Instant aangekondigdVoor() {
        return terug(settings.aankondiging());
    }

    /** The last whole day of attachments that are announced now. */
    LocalDate laatsteDagBijlagen(Instant ontvangenOp) {
        return laatsteDag(ontvangenOp, settings.bijlagen());
    }

    /** The last whole day of a machtiging that is announced now. */
    LocalDate laatsteDagMachtiging(Instant ingediendOp) {
        return laatsteDag(ingediendOp, settings.machtigingen());
    }

    /** The last whole day before a moment. */
    static LocalDate dagVoor(Instant moment) {
        return LocalDate.ofInstant(moment, NEDERLAND).minusDays(1);
    }

    /** The beginning of the round that this moment is in: the same on every node. */
    Instant ronde() {
        long interval = settings.interval().toMillis();
        return Instant.ofEpochMilli(nu().toEpochMilli() / interval * interval);
    }

    Instant volgendeRonde() {
        return ronde().plus(settings.interval());
    }

    Duration totVolgendeRonde() {
        return Duration.between(nu(), volgendeRonde());
    }

    int portie() {
        return settings.portie();
    }

    private LocalDate laatsteDag(Instant begin, Period termijn) {
        Instant naTermijn = vooruit(begin, termijn);
        Instant naAankondiging = vooruit(nu(), settings.aankondiging());
        return dagVoor(naTermijn.isAfter(naAankondiging) ? naTermijn : naAankondiging);
    }

    private Instant terug(Period termijn) {
        return op(nu()).minus(termijn).toInstant();
    }

    private static Instant vooruit(Instant moment, Period termijn) {
        return op(moment).plus(termijn).toInstant();
    }

    private static ZonedDateTime op(Instant moment) {
        return moment.atZone(NEDERLAND);
    }
}
