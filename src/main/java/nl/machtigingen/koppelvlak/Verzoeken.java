package nl.machtigingen.koppelvlak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.machtigingen.afhandeling.BepaalMachtigingsplicht;
import nl.machtigingen.afhandeling.DienIn.Indiening;
import nl.machtigingen.afhandeling.HaalFormulier;
import nl.machtigingen.afhandeling.MeldStatus.Bericht;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden;
import nl.machtigingen.afhandeling.SlaOp;
import nl.machtigingen.afhandeling.TrekIn;
import nl.machtigingen.afhandeling.Vervang;
import nl.machtigingen.afhandeling.VerwijderConcept;
import nl.machtigingen.afhandeling.VulAan;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.contract.machtiging.ControleerAanvraag;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.FormulierBijCode;
import nl.machtigingen.contract.machtiging.FormulierBijZorg;
import nl.machtigingen.contract.machtiging.Formuliersleutel;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.typen.Sortering;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Zoekvraag;
import nl.machtigingen.mogelijkheden.Vraag;
import nl.machtigingen.vertaling.UitContract;
import org.jspecify.annotations.Nullable;

/** Requests of the contract as what the operations take. */
final class Verzoeken {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private Verzoeken() {}

    static Indiening indiening(DienIn van) {
        return new Indiening(
                new Referentie(van.getReferentie()),
                mogelijk(van.getConceptId(), MachtigingId::van),
                mogelijk(van.getAanvraag(), aanvraag -> UitContract.aanvraag(aanvraag, "/dienIn/aanvraag")),
                Bestandsinname.van(van.getBijlage()),
                emailadressen(van.getEmailadres(), "/dienIn/emailadres"));
    }

    /** A submission that is not meant: its mark is of no use, and nobody hears of it. */
    static Indiening indiening(ControleerAanvraag van) {
        return new Indiening(
                new Referentie(van.getReferentie() == null ? "controleerAanvraag" : van.getReferentie()),
                mogelijk(van.getConceptId(), MachtigingId::van),
                mogelijk(van.getAanvraag(), aanvraag -> UitContract.aanvraag(aanvraag, "/controleerAanvraag/aanvraag")),
                Bestandsinname.van(van.getBijlage()),
                List.of());
    }

    static SlaOp.Bericht slaOp(nl.machtigingen.contract.machtiging.SlaOp van) {
        return new SlaOp.Bericht(
                new Referentie(van.getReferentie()),
                mogelijk(van.getMachtigingId(), MachtigingId::van),
                UitContract.conceptaanvraag(van.getAanvraag(), "/slaOp/aanvraag"),
                Bestandsinname.van(van.getBijlage()),
                van.getVerwijderBijlage().stream().map(BijlageId::van).toList(),
                emailadressen(van.getEmailadres(), "/slaOp/emailadres"));
    }

    static VerwijderConcept.Bericht verwijderConcept(nl.machtigingen.contract.machtiging.VerwijderConcept van) {
        return new VerwijderConcept.Bericht(
                new Referentie(van.getReferentie()), MachtigingId.van(van.getMachtigingId()));
    }

    static Vervang.Bericht vervang(nl.machtigingen.contract.machtiging.Vervang van) {
        return new Vervang.Bericht(
                new Referentie(van.getReferentie()),
                MachtigingId.van(van.getMachtigingId()),
                van.getReden(),
                UitContract.aanvraag(van.getAanvraag(), "/vervang/aanvraag"),
                Boolean.TRUE.equals(van.isIngangsdatumBehouden()),
                Bestandsinname.van(van.getBijlage()),
                emailadressen(van.getEmailadres(), "/vervang/emailadres"));
    }

    private static List<Emailadres> emailadressen(List<String> van, String pad) {
        List<Emailadres> naar = new ArrayList<>();
        for (int i = 0; i < van.size(); i++) {
            try {
                naar.add(new Emailadres(van.get(i)));
            } catch (OngeldigeWaarde e) {
                throw Weigering.veld(pad + "[" + (i + 1) + "]", e.begrip() + ": " + e.regel() + ".");
            }
        }
        return naar;
    }

    /** Dates are Dutch calendar days; a period ends where the day after its last one begins. */
    static Zoekvraag zoekvraag(AgbCode instantie, nl.machtigingen.contract.machtiging.Zoek van) {
        LocalDate totEnMet = van.getIngediendTotEnMet();
        return new Zoekvraag(
                instantie,
                van.getStatus().stream()
                        .map(status -> Status.valueOf(status.name()))
                        .collect(Collectors.toSet()),
                beginVan(van.getIngediendVan()),
                beginVan(totEnMet == null ? null : totEnMet.plusDays(1)),
                van.getZorgsoort() == null
                        ? null
                        : Zorgsoort.valueOf(van.getZorgsoort().name()),
                van.getSpecialisme(),
                van.getVerstrekking(),
                van.getGrondslag() == null
                        ? null
                        : Grondslag.valueOf(van.getGrondslag().name()),
                van.getZorgverlenerAgb() == null ? null : new AgbCode(van.getZorgverlenerAgb()),
                van.getUzovi() == null ? null : new Uzovi(van.getUzovi()),
                persoon(van.getBsn(), van.getGeboortedatum()),
                van.getSortering() == Sortering.OUDSTE_EERST);
    }

    private static Zoekvraag.@Nullable Persoon persoon(@Nullable String bsn, @Nullable LocalDate geboortedatum) {
        if (bsn == null && geboortedatum == null) {
            return null;
        }
        if (bsn == null || geboortedatum == null) {
            throw Weigering.zoeksleutel(
                    "Op een verzekerde wordt gezocht met BSN en geboortedatum samen.",
                    bsn == null ? "/zoek/geboortedatum" : "/zoek/bsn");
        }
        try {
            return new Zoekvraag.Persoon(new Bsn(bsn), geboortedatum);
        } catch (OngeldigeWaarde e) {
            throw Weigering.nummer(e, "/zoek/bsn");
        }
    }

    private static @Nullable Instant beginVan(@Nullable LocalDate dag) {
        return dag == null ? null : dag.atStartOfDay(NEDERLAND).toInstant();
    }

    static TrekIn.Bericht trekIn(nl.machtigingen.contract.machtiging.TrekIn van) {
        return new TrekIn.Bericht(
                new Referentie(van.getReferentie()), MachtigingId.van(van.getMachtigingId()), van.getReden());
    }

    static VulAan.Bericht vulAan(nl.machtigingen.contract.machtiging.VulAan van) {
        return new VulAan.Bericht(
                new Referentie(van.getReferentie()),
                MachtigingId.van(van.getMachtigingId()),
                van.getTekst(),
                Bestandsinname.van(van.getBijlage()));
    }

    static RaadpleegMogelijkheden.Vraag raadpleegMogelijkheden(
            nl.machtigingen.contract.machtiging.RaadpleegMogelijkheden van) {
        return new RaadpleegMogelijkheden.Vraag(
                mogelijk(van.getUzovi(), Uzovi::new), mogelijk(van.getZorgsoort(), Verzoeken::zorgsoort));
    }

    static HaalFormulier.Vraag haalFormulier(nl.machtigingen.contract.machtiging.HaalFormulier van) {
        return new HaalFormulier.Vraag(sleutel(van.getSleutel()), mogelijk(van.getUzovi(), Uzovi::new), van.getDatum());
    }

    private static HaalFormulier.Sleutel sleutel(Formuliersleutel van) {
        FormulierBijCode formulier = van.getFormulier();
        if (formulier != null) {
            return new HaalFormulier.OpCode(formulier.getCode(), formulier.getVersie());
        }
        FormulierBijZorg zorg = van.getZorg();
        return new HaalFormulier.OpZorg(zorgsoort(zorg.getZorgsoort()), zorg.getSpecialisme(), zorg.getVerstrekking());
    }

    static BepaalMachtigingsplicht.Bericht bepaalMachtigingsplicht(
            nl.machtigingen.contract.machtiging.BepaalMachtigingsplicht van) {
        return new BepaalMachtigingsplicht.Bericht(
                mogelijk(van.getUzovi(), Uzovi::new),
                mogelijk(
                        van.getZoeksleutel(),
                        sleutel -> UitContract.zoeksleutel(sleutel, "/bepaalMachtigingsplicht/zoeksleutel")),
                new Peildatum(van.getPeildatum()),
                mogelijk(van.getZorgsoort(), Verzoeken::zorgsoort),
                van.getVerstrekking(),
                van.getPrestatiecode(),
                van.getFeit().stream()
                        .map(feit -> new Vraag.Opgave(feit.getNaam(), feit.getWaarde()))
                        .toList());
    }

    private static Zorgsoort zorgsoort(nl.machtigingen.contract.typen.Zorgsoort van) {
        return Zorgsoort.valueOf(van.name());
    }

    private static <V, N> @Nullable N mogelijk(@Nullable V waarde, Function<V, N> naar) {
        return waarde == null ? null : naar.apply(waarde);
    }

    static Bericht bericht(MeldStatus van) {
        return new Bericht(
                new Referentie(van.getBerichtId()),
                MachtigingId.van(van.getMachtigingId()),
                UitContract.statusmelding(van.getMelding()));
    }
}
