package nl.machtigingen.mogelijkheden;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;

/**
 * The Dutch public holidays as the Algemene termijnenwet, article 3, has them: every 5 May, not only one in five years, and Goede
 * Vrijdag, which that article puts on a par. Kept here and not taken from a library: those follow what shops and offices do, in
 * three jars, where one formula and a choice of our own are enough.
 */
final class Feestdagen {

    private Feestdagen() {}

    /** The holidays of a year from 2014 on, when Koningsdag began. Easter and Whit Sunday are left out: they are Sundays anyway. */
    static Set<LocalDate> van(int jaar) {
        LocalDate pasen = eerstePaasdag(jaar);
        Set<LocalDate> dagen = new HashSet<>();
        dagen.add(LocalDate.of(jaar, Month.JANUARY, 1));
        dagen.add(pasen.minusDays(2));
        dagen.add(pasen.plusDays(1));
        dagen.add(koningsdag(jaar));
        dagen.add(LocalDate.of(jaar, Month.MAY, 5));
        dagen.add(pasen.plusDays(39));
        dagen.add(pasen.plusDays(50));
        dagen.add(LocalDate.of(jaar, Month.DECEMBER, 25));
        dagen.add(LocalDate.of(jaar, Month.DECEMBER, 26));
        return Set.copyOf(dagen);
    }

    /** On 27 April, a day earlier when that is a sunday. */
    private static LocalDate koningsdag(int jaar) {
        LocalDate verjaardag = LocalDate.of(jaar, Month.APRIL, 27);
        return verjaardag.getDayOfWeek() == DayOfWeek.SUNDAY ? verjaardag.minusDays(1) : verjaardag;
    }

    /** The Gregorian computus in its anonymous form of 1876; its letters have no other names. */
    static LocalDate eerstePaasdag(int jaar) {
        int a = jaar % 19;
        int b = jaar / 100;
        int c = jaar % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int dag = h + l - 7 * m + 114;
        return LocalDate.of(jaar, dag / 31, dag % 31 + 1);
    }
}
