package nl.machtigingen.mogelijkheden;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Working days as people in the Netherlands count them: no weekends, no public holidays, days that begin at midnight in Amsterdam (Q12). */
final class Werkkalender {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private Werkkalender() {}

    /** The Dutch calendar day of a moment. */
    static LocalDate dag(Instant moment) {
        return moment.atZone(NEDERLAND).toLocalDate();
    }

    static boolean isWerkdag(LocalDate dag) {
        DayOfWeek weekdag = dag.getDayOfWeek();
        return weekdag != DayOfWeek.SATURDAY
                && weekdag != DayOfWeek.SUNDAY
                && !Feestdagen.van(dag.getYear()).contains(dag);
    }

    /** The first moment that lies behind so many working days after the day of {@code begin}, which itself does not count. */
    static Instant naWerkdagen(Instant begin, int aantal) {
        LocalDate dag = dag(begin);
        for (int geteld = 0; geteld < aantal; ) {
            dag = dag.plusDays(1);
            if (isWerkdag(dag)) {
                geteld++;
            }
        }
        return dag.plusDays(1).atStartOfDay(NEDERLAND).toInstant();
    }

    /** The moment when so much time has passed, of which only what falls on working days counts. */
    static Instant naTijdOpWerkdagen(Instant begin, Duration duur) {
        ZonedDateTime moment = begin.atZone(NEDERLAND);
        Duration rest = duur;
        while (true) {
            ZonedDateTime middernacht = moment.toLocalDate().plusDays(1).atStartOfDay(NEDERLAND);
            if (isWerkdag(moment.toLocalDate())) {
                Duration vandaag = Duration.between(moment, middernacht);
                if (rest.compareTo(vandaag) <= 0) {
                    return moment.plus(rest).toInstant();
                }
                rest = rest.minus(vandaag);
            }
            moment = middernacht;
        }
    }
}
