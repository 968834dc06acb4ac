package nl.machtigingen.gateway;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.SlaOp;
import nl.machtigingen.contract.machtiging.TrekIn;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.terugkoppeling.TerugkoppelingService;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.Statusmelding;

/** What must be there before it can be asked about wrongly: submissions of two practices at two insurers, and a status report. */
final class Uitgangssituatie {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String BIJ_DE_POLDER = "999990020";

    private static final class Holder {
        private static final Uitgangssituatie MADE = new Uitgangssituatie(GatewayUnderTest.running());
    }

    private final Map<String, String> waarden = new HashMap<>();

    private Uitgangssituatie(GatewayUnderTest gateway) {
        MachtigingService deKies =
                Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
        MachtigingService deMolaar =
                Software.met("systeem/tandarts-de-molaar").machtigingService(gateway.adres("machtiging", "soap11"));
        TerugkoppelingService dePolder =
                Software.met("verzekeraar/de-polder").terugkoppelingService(gateway.adres("terugkoppeling", "soap11"));

        DienIn vanDeKies = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        DienInResponse goedgekeurd = gelukt(() -> deKies.dienIn(vanDeKies));
        waarden.put("machtigingVanDeKies", goedgekeurd.getMachtigingId());
        waarden.put("gebruikteReferentie", vanDeKies.getReferentie());

        DienIn vanDeMolaar = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        vanDeMolaar.getAanvraag().setInstantieAgb("12000005");
        DienInResponse bijDeMolaar = gelukt(() -> deMolaar.dienIn(vanDeMolaar));
        waarden.put("machtigingVanDeMolaar", bijDeMolaar.getMachtigingId());
        waarden.put("nummerVanDeMolaar", bijDeMolaar.getMachtigingsnummer());

        String ingetrokken = bijDePolder(deKies);
        gelukt(() -> deKies.trekIn(intrekking(ingetrokken)));
        waarden.put("ingetrokkenVanDeKies", ingetrokken);
        waarden.put("conceptVanDeKies", concept(deKies));
        waarden.put("conceptVanDeMolaar", concept(deMolaar));
        String verwijderd = concept(deKies);
        gelukt(() -> deKies.verwijderConcept(Concepten.verwijdering(verwijderd)));
        waarden.put("verwijderdConceptVanDeKies", verwijderd);

        waarden.put("machtigingBijDePolder", bijDePolder(deKies));
        String metNummer = bijDePolder(deKies);
        MeldStatus melding = goedkeuring(metNummer);
        gelukt(() -> dePolder.meldStatus(melding));
        waarden.put("goedgekeurdBijDePolder", metNummer);
        waarden.put("vergevenNummer", melding.getMelding().getMachtigingsnummer());
        waarden.put("gebruiktBerichtId", melding.getBerichtId());
    }

    static Uitgangssituatie gemaakt() {
        return Holder.MADE;
    }

    /** The values that a message of a case may name, with a referentie of its own. */
    Map<String, String> waarden() {
        Map<String, String> kopie = new HashMap<>(waarden);
        kopie.put("referentie", "t-" + UUID.randomUUID());
        kopie.put("vandaag", LocalDate.now(NEDERLAND).toString());
        kopie.put("veertigDagenGeleden", LocalDate.now(NEDERLAND).minusDays(40).toString());
        kopie.put(
                "nu",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        OffsetDateTime.now(NEDERLAND).truncatedTo(ChronoUnit.SECONDS)));
        kopie.put("onbekendeMachtiging", "999999999999999999");
        return kopie;
    }

    private static String bijDePolder(MachtigingService deKies) {
        DienIn dienIn = Aanvragen.voor(BIJ_DE_POLDER);
        return gelukt(() -> deKies.dienIn(dienIn)).getMachtigingId();
    }

    /** With an address, but with nothing else that a submission needs. */
    private static String concept(MachtigingService praktijk) {
        SlaOp slaOp = Concepten.bijnaLeeg();
        slaOp.getEmailadres().add("balie.zwaluwstaart@voorbeeld.example");
        return gelukt(() -> praktijk.slaOp(slaOp)).getMachtigingId();
    }

    private static TrekIn intrekking(String machtiging) {
        TrekIn intrekking = new TrekIn();
        intrekking.setReferentie("u-" + UUID.randomUUID());
        intrekking.setMachtigingId(machtiging);
        intrekking.setReden("Verkeerde kaak gekozen.");
        return intrekking;
    }

    private static MeldStatus goedkeuring(String machtiging) {
        Statusmelding melding = new Statusmelding();
        melding.setVolgnummer(2);
        melding.setStatus(Status.GOEDGEKEURD);
        melding.setTijdstip(OffsetDateTime.now(NEDERLAND).truncatedTo(ChronoUnit.SECONDS));
        melding.setMachtigingsnummer("P" + machtiging);
        MeldStatus meldStatus = new MeldStatus();
        meldStatus.setBerichtId("m-" + UUID.randomUUID());
        meldStatus.setMachtigingId(machtiging);
        meldStatus.setMelding(melding);
        return meldStatus;
    }

    private static <A> A gelukt(Callable<A> aanroep) {
        try {
            return aanroep.call();
        } catch (Exception e) {
            throw new AssertionError("the starting point could not be made", e);
        }
    }
}
