package nl.machtigingen.portaal;

import java.util.Map;
import java.util.Optional;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.formulier.Formulier.Vertaling;
import nl.machtigingen.formulier.Formulier.Vraagtekst;
import nl.machtigingen.formulier.Vraag;
import org.jspecify.annotations.Nullable;

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

    /** In what a number is counted; null when it has no unit. */
    @Nullable
    String eenheid(Vraag vraag) {
        return tekst(vraag).map(Vraagtekst::eenheid).orElse(vraag.eenheid());
    }

    /** An answer to which there is no objection, as somebody reads it. */
    String antwoord(Vraag vraag, String waarde) {
        return vraag.leesbaar(waarde, tekst(vraag).map(Vraagtekst::opties).orElse(Map.of()), eenheid(vraag));
    }

    private Optional<Vraagtekst> tekst(Vraag vraag) {
        return vertaling.map(Vertaling::vragen).map(vragen -> vragen.get(vraag.id()));
    }
}
