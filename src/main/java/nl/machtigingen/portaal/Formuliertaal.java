package nl.machtigingen.portaal;

import java.util.Optional;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.formulier.Formulier.Vertaling;
import nl.machtigingen.formulier.Formulier.Vraagtekst;
import nl.machtigingen.formulier.Vraag;

/** What a form says, in the language of the page where somebody wrote that down, else in Dutch. */
final class Formuliertaal {

    private final Formulier formulier;
    private final Optional<Vertaling> vertaling;

    Formuliertaal(Formulier formulier, Teksten teksten) {
        this.formulier = formulier;
        this.vertaling = formulier.vertaling(teksten.taal().getLanguage());
    }

    String naam() {
        return vertaling.map(Vertaling::naam).orElse(formulier.naam());
    }

    String vraag(Vraag vraag) {
        return tekst(vraag).map(Vraagtekst::tekst).orElse(vraag.tekst());
    }

    /** What stands beside a choice. */
    String optie(Vraag vraag, String waarde, String nederlands) {
        return tekst(vraag).map(tekst -> tekst.opties().get(waarde)).orElse(nederlands);
    }

    /** In what a number is counted; may be empty. */
    String eenheid(Vraag vraag) {
        return tekst(vraag)
                .map(Vraagtekst::eenheid)
                .or(() -> Optional.ofNullable(vraag.eenheid()))
                .orElse("");
    }

    /** An answer to which there is no objection, as somebody reads it. */
    String antwoord(Vraag vraag, String waarde) {
        String nederlands = vraag.leesbaar(waarde);
        return vraag.soort() == Vraag.Soort.GETAL && vraag.eenheid() != null
                ? nederlands.replace(vraag.eenheid(), eenheid(vraag))
                : optie(vraag, waarde, nederlands);
    }

    private Optional<Vraagtekst> tekst(Vraag vraag) {
        return vertaling.map(Vertaling::vragen).map(vragen -> vragen.get(vraag.id()));
    }
}
