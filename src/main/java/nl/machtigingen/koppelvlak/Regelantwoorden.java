package nl.machtigingen.koppelvlak;

import java.time.LocalDate;
import java.util.Locale;
import nl.machtigingen.afhandeling.BepaalMachtigingsplicht;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.contract.machtiging.AnderKanaal;
import nl.machtigingen.contract.machtiging.Antwoordtermijn;
import nl.machtigingen.contract.machtiging.Beleidsgrond;
import nl.machtigingen.contract.machtiging.BepaalMachtigingsplichtResponse;
import nl.machtigingen.contract.machtiging.Declaratie;
import nl.machtigingen.contract.machtiging.Geldigheidsduur;
import nl.machtigingen.contract.machtiging.GevraagdFeit;
import nl.machtigingen.contract.machtiging.RaadpleegMogelijkhedenResponse;
import nl.machtigingen.contract.machtiging.Verzekeraarmogelijkheden;
import nl.machtigingen.contract.typen.Declarant;
import nl.machtigingen.contract.typen.Feitsoort;
import nl.machtigingen.contract.typen.Geldigheidsbegin;
import nl.machtigingen.contract.typen.Kanaalsoort;
import nl.machtigingen.contract.typen.Plichtoordeel;
import nl.machtigingen.contract.typen.Termijneenheid;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.mogelijkheden.Feit;
import nl.machtigingen.mogelijkheden.Kanaal;
import nl.machtigingen.mogelijkheden.Mogelijkheid;
import nl.machtigingen.mogelijkheden.Plicht;
import nl.machtigingen.mogelijkheden.Termijn;
import nl.machtigingen.vertaling.NaarContract;
import org.jspecify.annotations.Nullable;

/** What the rules say is possible and needed, as responses of the contract. */
final class Regelantwoorden {

    private Regelantwoorden() {}

    static RaadpleegMogelijkhedenResponse raadpleegMogelijkheden(
            CorrelatieId correlatie, RaadpleegMogelijkheden.Overzicht van) {
        var naar = new RaadpleegMogelijkhedenResponse();
        naar.setCorrelatieId(correlatie.toString());
        naar.setPeildag(van.dag());
        van.verzekeraars().forEach(verzekeraar -> naar.getVerzekeraar().add(verzekeraar(verzekeraar)));
        return naar;
    }

    private static Verzekeraarmogelijkheden verzekeraar(RaadpleegMogelijkheden.PerVerzekeraar van) {
        var naar = new Verzekeraarmogelijkheden();
        naar.setUzovi(van.uzovi().waarde());
        naar.setNaam(van.naam());
        naar.setAangesloten(van.aangesloten());
        van.keuzes().stream()
                .findFirst()
                .map(RaadpleegMogelijkheden.Keuze::mogelijkheid)
                .ifPresent(regel -> {
                    naar.setTerugwerkendeDagen(regel.terugwerkendeDagen());
                    naar.setVooruitDagen(regel.vooruitDagen());
                });
        van.keuzes().forEach(keuze -> naar.getMogelijkheid().add(mogelijkheid(keuze)));
        van.anders().forEach(anders -> naar.getAnderKanaal().add(anderKanaal(anders)));
        return naar;
    }

    private static nl.machtigingen.contract.machtiging.Mogelijkheid mogelijkheid(RaadpleegMogelijkheden.Keuze van) {
        Mogelijkheid regel = van.mogelijkheid();
        var naar = new nl.machtigingen.contract.machtiging.Mogelijkheid();
        naar.setZorgsoort(NaarContract.zorgsoort(regel.zorgsoort()));
        naar.setSpecialisme(regel.specialisme());
        naar.setSpecialismeNaam(van.specialisme());
        naar.setVerstrekking(regel.verstrekking());
        naar.setVerstrekkingNaam(van.naam());
        Formulier formulier = van.formulier();
        if (formulier != null) {
            var gevonden = new nl.machtigingen.contract.typen.Formulier();
            gevonden.setCode(formulier.code());
            gevonden.setVersie(formulier.versie());
            naar.setFormulier(gevonden);
        }
        naar.setGeldigVan(bepaald(regel.van()));
        naar.setGeldigTot(regel.tot());
        return naar;
    }

    private static AnderKanaal anderKanaal(RaadpleegMogelijkheden.Anders van) {
        AnderKanaal naar = new AnderKanaal();
        naar.setZorgsoort(NaarContract.zorgsoort(van.zorgsoort()));
        naar.setMogelijk(van.deels());
        naar.setKanaal(kanaal(van.kanaal()));
        return naar;
    }

    private static nl.machtigingen.contract.machtiging.Kanaal kanaal(Kanaal van) {
        var naar = new nl.machtigingen.contract.machtiging.Kanaal();
        naar.setSoort(Kanaalsoort.valueOf(van.soort().name()));
        naar.setAdres(van.adres());
        naar.setToelichting(van.toelichting());
        return naar;
    }

    static BepaalMachtigingsplichtResponse bepaalMachtigingsplicht(
            CorrelatieId correlatie, BepaalMachtigingsplicht.Bepaald bepaald) {
        Plicht van = bepaald.plicht();
        Kanaal kanaal = van.kanaal();
        var naar = new BepaalMachtigingsplichtResponse();
        naar.setCorrelatieId(correlatie.toString());
        naar.setUzovi(bepaald.uzovi().waarde());
        naar.setOordeel(Plichtoordeel.valueOf(van.oordeel().name()));
        van.gronden().forEach(grond -> naar.getGrond().add(grond(grond)));
        naar.getDocument().addAll(van.documenten());
        naar.setKanaal(kanaal == null ? null : kanaal(kanaal));
        van.ontbrekendeFeiten().forEach(feit -> naar.getOntbrekendFeit().add(feit(feit)));
        naar.getNietGeregeld().addAll(van.nietGeregeld());
        naar.setDeclaratie(declaratie(van.declaratie()));
        van.toelichtingen().forEach(toelichting -> naar.getToelichting().add(grond(toelichting)));
        naar.setAntwoordtermijn(termijn(van.antwoordtermijn()));
        naar.setGeldigheid(geldigheid(van.geldigheid()));
        return naar;
    }

    private static Declaratie declaratie(Plicht.Declaratie van) {
        Declaratie naar = new Declaratie();
        Plicht.Declarant door = van.door();
        naar.setDeclarant(door == null ? null : Declarant.valueOf(door.name()));
        van.gronden().forEach(grond -> naar.getGrond().add(grond(grond)));
        van.ontbrekendeFeiten().forEach(feit -> naar.getOntbrekendFeit().add(feit(feit)));
        return naar;
    }

    private static Beleidsgrond grond(Plicht.Grond van) {
        Beleidsgrond naar = new Beleidsgrond();
        naar.setRegel(van.regel());
        naar.setZin(van.zin());
        naar.setBron(van.bron());
        return naar;
    }

    private static GevraagdFeit feit(Feit van) {
        GevraagdFeit naar = new GevraagdFeit();
        naar.setNaam(van.naam());
        naar.setSoort(Feitsoort.valueOf(van.soort().toUpperCase(Locale.ROOT).replace('-', '_')));
        naar.setVraag(van.vraag());
        naar.getKeuze().addAll(van.keuzes());
        return naar;
    }

    private static @Nullable Antwoordtermijn termijn(@Nullable Termijn van) {
        if (van == null) {
            return null;
        }
        Antwoordtermijn naar = new Antwoordtermijn();
        switch (van) {
            case Termijn.Uren uren -> {
                naar.setAantal(uren.aantal());
                naar.setEenheid(Termijneenheid.UREN);
            }
            case Termijn.Werkdagen werkdagen -> {
                naar.setAantal(werkdagen.aantal());
                naar.setEenheid(Termijneenheid.WERKDAGEN);
            }
        }
        return naar;
    }

    private static @Nullable Geldigheidsduur geldigheid(nl.machtigingen.mogelijkheden.@Nullable Geldigheidsduur van) {
        if (van == null) {
            return null;
        }
        Geldigheidsduur naar = new Geldigheidsduur();
        naar.setMaanden(van.maanden());
        naar.setVanaf(Geldigheidsbegin.valueOf(van.vanaf().name()));
        naar.setTotEnMetZelfdeDatum(
                van.laatsteDag() == nl.machtigingen.mogelijkheden.Geldigheidsduur.LaatsteDag.ZELFDE_DATUM);
        return naar;
    }

    /** The first day of what has none is not a day that XML can write. */
    private static @Nullable LocalDate bepaald(@Nullable LocalDate dag) {
        return LocalDate.MIN.equals(dag) ? null : dag;
    }
}
