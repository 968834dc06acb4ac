package nl.machtigingen.portaal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.machtigingen.begrippen.Recht;
import org.jspecify.annotations.Nullable;

/** What stands above every page of somebody who is known: whose pages these are, and where he may go. */
record Kop(String agb, List<Punt> menu, String token) {

    /** The menu, in order; who lacks the right does not see the entry (S-26). */
    private enum Menu {
        START("menu.start", "/portaal/", null),
        AANVRAGEN("menu.aanvragen", Stap.AANVRAGEN, Recht.INDIENEN),
        OPGESLAGEN("menu.opgeslagen", Opgeslagenpagina.PAD, Recht.RAADPLEGEN),
        ZOEKEN("menu.zoeken", "/portaal/zoeken", Recht.RAADPLEGEN),
        MOGELIJKHEDEN("menu.mogelijkheden", "/portaal/mogelijkheden", Recht.RAADPLEGEN),
        NOTIFICATIES("menu.notificaties", "/portaal/notificaties", Recht.RAADPLEGEN);

        private final String tekst;
        private final String pad;
        private final @Nullable Recht recht;

        Menu(String tekst, String pad, @Nullable Recht recht) {
            this.tekst = tekst;
            this.pad = pad;
            this.recht = recht;
        }

        boolean isHier(String adres) {
            return this == START ? adres.equals(pad) : adres.startsWith(pad);
        }
    }

    /** @param hier whether it is the page that is shown */
    record Punt(String tekst, String pad, boolean hier) {}

    static Kop van(Bezoek bezoek) {
        String adres = bezoek.request().path();
        return new Kop(
                bezoek.wie().agb().waarde(),
                Arrays.stream(Menu.values())
                        .filter(punt -> punt.recht == null || bezoek.mag(punt.recht))
                        .map(punt -> new Punt(bezoek.teksten().van(punt.tekst), punt.pad, punt.isHier(adres)))
                        .toList(),
                bezoek.token());
    }

    Map<String, Object> waarden() {
        return Map.of("kop", this);
    }
}
