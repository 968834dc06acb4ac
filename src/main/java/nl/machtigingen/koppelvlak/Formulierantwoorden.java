package nl.machtigingen.koppelvlak;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.machtigingen.afhandeling.HaalFormulier;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.contract.machtiging.Antwoordoptie;
import nl.machtigingen.contract.machtiging.FormulierBijZorg;
import nl.machtigingen.contract.machtiging.Formulierbijlage;
import nl.machtigingen.contract.machtiging.Formuliercontrole;
import nl.machtigingen.contract.machtiging.Formuliergegevens;
import nl.machtigingen.contract.machtiging.Formulierprestatie;
import nl.machtigingen.contract.machtiging.Formulierprestaties;
import nl.machtigingen.contract.machtiging.Formuliervraag;
import nl.machtigingen.contract.machtiging.HaalFormulierResponse;
import nl.machtigingen.contract.typen.Controlesoort;
import nl.machtigingen.contract.typen.Vraagsoort;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.formulier.Jvcregel;
import nl.machtigingen.formulier.Prestatiecode;
import nl.machtigingen.formulier.Vraag;
import nl.machtigingen.vertaling.NaarContract;
import nl.machtigingen.xml.Expression;

/** A form as the contract shows it: everything that software needs to ask it and to check it by itself. */
final class Formulierantwoorden {

    private Formulierantwoorden() {}

    static HaalFormulierResponse haalFormulier(CorrelatieId correlatie, HaalFormulier.Gevonden van) {
        var naar = new HaalFormulierResponse();
        Uzovi uzovi = van.uzovi();
        naar.setCorrelatieId(correlatie.toString());
        naar.setUzovi(uzovi == null ? null : uzovi.waarde());
        naar.setFormulier(formulier(van));
        return naar;
    }

    private static Formuliergegevens formulier(HaalFormulier.Gevonden gevonden) {
        Formulier van = gevonden.formulier();
        List<Vraag> vragen = van.vragen(gevonden.uzovi());
        Formuliergegevens naar = new Formuliergegevens();
        naar.setCode(van.code());
        naar.setVersie(van.versie());
        naar.setNaam(van.naam());
        naar.setGeldigVan(van.geldigheid().van());
        naar.setGeldigTot(van.geldigheid().tot());
        van.doelen().forEach(doel -> naar.getZorg().add(zorg(doel)));
        Set<String> ids = vragen.stream().map(Vraag::id).collect(Collectors.toSet());
        vragen.forEach(vraag -> naar.getVraag().add(vraag(vraag, ids)));
        van.perCode(gevonden.uzovi()).ifPresent(perCode -> naar.setPrestaties(prestaties(gevonden, perCode)));
        vragen.stream()
                .filter(vraag -> vraag.soort() == Vraag.Soort.BIJLAGE)
                .forEach(vraag -> naar.getBijlage().add(bijlage(vraag)));
        naar.setBijlagenSamen(Math.toIntExact(gevonden.bijlagenSamen().bytes()));
        return naar;
    }

    private static FormulierBijZorg zorg(Formulier.Doel van) {
        FormulierBijZorg naar = new FormulierBijZorg();
        naar.setZorgsoort(NaarContract.zorgsoort(van.zorgsoort()));
        naar.setSpecialisme(van.specialisme());
        naar.setVerstrekking(van.verstrekking());
        return naar;
    }

    private static Formuliervraag vraag(Vraag van, Set<String> ids) {
        Formuliervraag naar = new Formuliervraag();
        naar.setVraag(van.id());
        naar.setTekst(van.tekst());
        naar.setSoort(Vraagsoort.valueOf(van.soort().name()));
        van.opties().forEach((waarde, tekst) -> {
            Antwoordoptie optie = new Antwoordoptie();
            optie.setWaarde(waarde);
            optie.setTekst(tekst);
            naar.getOptie().add(optie);
        });
        naar.setVerplicht(van.verplicht());
        naar.setMinimum(van.min());
        naar.setMaximum(van.max());
        naar.setEenheid(van.eenheid());
        naar.setLengte(van.soort() == Vraag.Soort.TEKST ? van.lengte() : null);
        naar.setBijlagesoort(van.bijlage());
        Expression wanneer = van.wanneer();
        if (wanneer != null) {
            naar.setVoorwaarde(wanneer.toString());
            wanneer.variabelen().stream().filter(ids::contains).sorted().forEach(naar.getHangtAfVan()::add);
        }
        naar.setBron(van.bron());
        return naar;
    }

    private static Formulierbijlage bijlage(Vraag van) {
        Formulierbijlage naar = new Formulierbijlage();
        naar.setSoort(van.bijlage());
        naar.setVraag(van.id());
        naar.setVerplicht(van.verplicht());
        naar.setAltijd(van.wanneer() == null);
        return naar;
    }

    private static Formulierprestaties prestaties(HaalFormulier.Gevonden gevonden, Formulier.PerCode perCode) {
        Formulierprestaties naar = new Formulierprestaties();
        List<Jvcregel> controles = gevonden.formulier().controles(gevonden.uzovi());
        naar.setVerplicht(perCode.verplicht());
        naar.setSplitsing(perCode.splitsing());
        gevonden.formulier()
                .prestaties(gevonden.uzovi(), gevonden.dag())
                .values()
                .forEach(prestatie -> naar.getPrestatie().add(prestatie(prestatie, controles)));
        controles.forEach(controle -> naar.getControle().add(controle(controle)));
        naar.setBron(perCode.bron());
        return naar;
    }

    private static Formulierprestatie prestatie(Prestatiecode van, List<Jvcregel> controles) {
        Formulierprestatie naar = new Formulierprestatie();
        naar.setCode(van.code());
        naar.setOmschrijving(van.omschrijving());
        naar.setTechniek(van.techniek());
        naar.setElementNodig(van.element());
        van.elementen().stream().sorted().forEach(naar.getElement()::add);
        hoogstens(van.code(), controles).ifPresent(naar::setMaximum);
        return naar;
    }

    /** What always limits this code by itself. */
    private static OptionalInt hoogstens(String code, List<Jvcregel> controles) {
        return controles.stream()
                .filter(controle -> controle.soort() == Jvcregel.Soort.MIN_MAX && controle.wanneer() == null)
                .filter(controle -> controle.codes().contains(code))
                .map(Jvcregel::max)
                .flatMapToInt(max -> max == null ? IntStream.empty() : IntStream.of(max))
                .min();
    }

    private static Formuliercontrole controle(Jvcregel van) {
        Formuliercontrole naar = new Formuliercontrole();
        naar.setSoort(Controlesoort.valueOf(van.soort().name()));
        naar.getCode().addAll(van.codes());
        naar.getMet().addAll(van.met());
        naar.setMinimum(van.min());
        naar.setMaximum(van.max());
        naar.setVoorwaarde(van.wanneer());
        naar.setOmschrijving(van.zin());
        naar.setBron(van.bron());
        return naar;
    }
}
