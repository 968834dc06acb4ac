package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.mogelijkheden.Mogelijkhedentabel.Peildatumregel;
import nl.machtigingen.mogelijkheden.Mogelijkhedentabel.Rij;
import org.jspecify.annotations.Nullable;

/** Who may ask what of whom, and by which channel: S-15, S-40..S-55, S-67..S-70. Thread-safe. */
public final class Mogelijkheden {

    private final Supplier<Mogelijkhedentabel> tabel;

    /** The supplier gives the rules in force; it is asked anew with every question. */
    Mogelijkheden(Supplier<Mogelijkhedentabel> tabel) {
        this.tabel = tabel;
    }

    /**
     * What this provider may ask, per insurer, and the other way for each kind of care that an insurer takes nothing of.
     *
     * @param agb the organisation that asks; its kind decides
     * @param uzovi only of this insurer; absent for all
     * @param zorgsoort only this kind of care; absent for all that this kind of provider may ask of anybody
     * @param dag as the rules are on this day
     * @return in the order of the rule files; empty for an insurer that is not known
     */
    public List<Mogelijkheid> van(AgbCode agb, @Nullable Uzovi uzovi, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
        Mogelijkhedentabel nu = tabel.get();
        List<Mogelijkheid> gevonden = new ArrayList<>();
        for (Zorgverzekeraar verzekeraar : nu.verzekeraars().alle()) {
            for (Uzovi code : verzekeraar.codes()) {
                if (uzovi == null || uzovi.equals(code)) {
                    gevonden.addAll(van(nu, verzekeraar, code, agb, zorgsoort, dag));
                }
            }
        }
        return gevonden;
    }

    /** The insurer behind a code; empty when the rules do not know it, or not surely. */
    public Optional<Zorgverzekeraar> verzekeraar(Uzovi uzovi) {
        return tabel.get().verzekeraars().zoek(uzovi);
    }

    /** The way for what an insurer does not take through the gateway (S-68); paper for one that nobody knows. */
    public Kanaal anderKanaal(Uzovi uzovi, Zorgsoort zorgsoort) {
        Mogelijkhedentabel nu = tabel.get();
        return nu.kanaal(nu.verzekeraars().zoek(uzovi).orElse(null), zorgsoort);
    }

    private static List<Mogelijkheid> van(
            Mogelijkhedentabel tabel,
            Zorgverzekeraar verzekeraar,
            Uzovi code,
            AgbCode agb,
            @Nullable Zorgsoort zorgsoort,
            LocalDate dag) {
        Regelkader kader = new Regelkader(verzekeraar, code, tabel.peildatum(verzekeraar));
        List<Rij> rijen = tabel.rijen(verzekeraar, agb, dag).stream()
                .filter(rij -> rij.staatOpenVoor(agb))
                .toList();
        List<Mogelijkheid> gevonden = new ArrayList<>();
        for (Zorgsoort soort : Zorgsoort.values()) {
            if (zorgsoort != null && zorgsoort != soort || !tabel.mag(agb, soort, dag)) {
                continue;
            }
            List<Rij> vanSoort =
                    rijen.stream().filter(rij -> rij.zorgsoort() == soort).toList();
            vanSoort.forEach(rij -> gevonden.addAll(kader.mogelijk(rij)));
            if (vanSoort.isEmpty()) {
                gevonden.add(kader.nietMogelijk(soort, tabel.kanaal(verzekeraar, soort)));
            }
        }
        return gevonden;
    }

    /** What is the same for every line of one insurer. */
    private record Regelkader(Zorgverzekeraar verzekeraar, Uzovi code, Peildatumregel peildatum) {

        private static final Kanaal PORTAAL =
                new Kanaal(Kanaal.Soort.PORTAAL, null, "Deze aanvraag kan via dit portaal worden ingediend.");

        /** A line for each specialisme and verstrekking. */
        List<Mogelijkheid> mogelijk(Rij rij) {
            List<Mogelijkheid> regels = new ArrayList<>();
            for (String verstrekking : rij.verstrekkingen()) {
                if (rij.specialismen().isEmpty()) {
                    regels.add(mogelijk(rij, null, verstrekking));
                }
                rij.specialismen().stream()
                        .sorted()
                        .forEach(specialisme -> regels.add(mogelijk(rij, specialisme, verstrekking)));
            }
            return regels;
        }

        private Mogelijkheid mogelijk(Rij rij, @Nullable String specialisme, String verstrekking) {
            boolean elke = verstrekking.equals(Mogelijkhedentabel.ELKE);
            return new Mogelijkheid(
                    code,
                    verzekeraar.naam(),
                    rij.zorgsoort(),
                    specialisme,
                    elke ? null : verstrekking,
                    rij.naam(),
                    elke ? null : Optional.ofNullable(rij.formulier()).orElse(verstrekking),
                    PORTAAL,
                    peildatum.terug(),
                    peildatum.vooruit(),
                    rij.geldigheid().van(),
                    rij.geldigheid().tot(),
                    rij.demonstratie());
        }

        Mogelijkheid nietMogelijk(Zorgsoort soort, Kanaal kanaal) {
            return new Mogelijkheid(
                    code, verzekeraar.naam(), soort, null, null, null, null, kanaal, 0, 0, null, null, false);
        }
    }

    /** Whether this request may be made. Who asks is looked at first, then what and of whom, then the day. */
    public Toetsuitkomst toets(Toetsvraag vraag) {
        Mogelijkhedentabel nu = tabel.get();
        LocalDate dag = vraag.peildatum().datum();
        AgbCode zorgverlener = vraag.zorgverlener();
        if (!nu.mag(vraag.instantie(), vraag.zorgsoort(), dag)
                || zorgverlener != null && !nu.mag(zorgverlener, vraag.zorgsoort(), dag)) {
            return new Toetsuitkomst.ZorgverlenersoortMagNiet();
        }
        Zorgverzekeraar verzekeraar = nu.verzekeraars().zoek(vraag.uzovi()).orElse(null);
        Optional<Rij> rij = verzekeraar == null ? Optional.empty() : rij(nu, verzekeraar, vraag);
        if (verzekeraar == null || rij.isEmpty()) {
            return new Toetsuitkomst.AndereWeg(nu.kanaal(verzekeraar, vraag.zorgsoort()));
        }
        Peildatumregel peildatum = nu.peildatum(verzekeraar);
        return ligtBinnen(vraag.peildatum(), vraag.vandaag(), peildatum)
                ? new Toetsuitkomst.Mogelijk(
                        Optional.ofNullable(rij.get().formulier()).orElse(vraag.verstrekking()),
                        verzekeraar.beslisboomBeslist())
                : new Toetsuitkomst.PeildatumMagNiet(peildatum.terug(), peildatum.vooruit());
    }

    /** The line by which the organisation asks; the person needs one as well, perhaps another. */
    private static Optional<Rij> rij(Mogelijkhedentabel tabel, Zorgverzekeraar verzekeraar, Toetsvraag vraag) {
        AgbCode zorgverlener = vraag.zorgverlener();
        if (zorgverlener != null
                && passend(tabel, verzekeraar, zorgverlener, vraag).findAny().isEmpty()) {
            return Optional.empty();
        }
        return passend(tabel, verzekeraar, vraag.instantie(), vraag)
                .filter(rij -> rij.staatOpenVoor(vraag.instantie()))
                .min(Comparator.comparing(Rij::verzekeraars, Verzekeraarskeuze.BIJZONDER_EERST));
    }

    private static Stream<Rij> passend(
            Mogelijkhedentabel tabel, Zorgverzekeraar verzekeraar, AgbCode agb, Toetsvraag vraag) {
        return tabel.rijen(verzekeraar, agb, vraag.peildatum().datum()).stream()
                .filter(rij -> rij.zorgsoort() == vraag.zorgsoort())
                .filter(rij -> rij.past(vraag.specialisme(), vraag.verstrekking()));
    }

    private static boolean ligtBinnen(Peildatum peildatum, LocalDate vandaag, Peildatumregel regel) {
        long dagenTerug = ChronoUnit.DAYS.between(peildatum.datum(), vandaag);
        return dagenTerug <= regel.terug() && -dagenTerug <= regel.vooruit() && !peildatum.isTeOud(vandaag);
    }
}
