package nl.machtigingen.portaal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.machtigingen.begrippen.Recht;

/** What stands above every page of somebody who is known: whose pages these are, and where he may go. */
record Kop(String agb, List<Punt> menu, String token) {

    /** The menu, in order; who lacks a right does not see the entry (S-26). */
    private enum Menu {
        START("menu.start", "/portaal/", Set.of()),
        AANVRAGEN("menu.aanvragen", Stap.AANVRAGEN, Aanvraagpaginas.RECHTEN),
        OPGESLAGEN("menu.opgeslagen", Opgeslagenpagina.PAD, Set.of(Recht.RAADPLEGEN)),
        ZOEKEN("menu.zoeken", "/portaal/zoeken", Set.of(Recht.RAADPLEGEN)),
        MOGELIJKHEDEN("menu.mogelijkheden", "/portaal/mogelijkheden", Set.of(Recht.RAADPLEGEN)),
        NOTIFICATIES("menu.notificaties", "/portaal/notificaties", Set.of(Recht.RAADPLEGEN));

        private final String tekst;
        private final String pad;
        private final Set<Recht> rechten;

        Menu(String tekst, String pad, Set<Recht> rechten) {
            this.tekst = tekst;
            this.pad = pad;
            this.rechten = rechten;
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
                        .filter(punt -> bezoek.wie().rechten().containsAll(punt.rechten))
                        .map(punt -> new Punt(bezoek.teksten().van(punt.tekst), punt.pad, punt.isHier(adres)))
                        .toList(),
                bezoek.token());
    }

    Map<String, Object> waarden() {
        return Map.of("kop", this);
    }
}
