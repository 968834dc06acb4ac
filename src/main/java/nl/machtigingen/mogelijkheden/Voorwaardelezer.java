package nl.machtigingen.mogelijkheden;

import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.mogelijkheden.Voorwaarde.Maat;
import nl.machtigingen.mogelijkheden.Voorwaarde.Vergelijking;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.xml.Bronelement;

/** Reads a condition and holds it against the catalogue: no rule may hang on a fact that nobody can give. */
record Voorwaardelezer(Feitencatalogus feiten) {

    /** What stands under the element, all of it together; always true when nothing does. */
    Voorwaarde alles(Regelplaats plaats) throws OngeldigeRegel {
        return new Voorwaarde.Alle(delen(plaats));
    }

    private List<Voorwaarde> delen(Regelplaats plaats) throws OngeldigeRegel {
        List<Voorwaarde> delen = new ArrayList<>();
        for (Bronelement kind : plaats.element().kinderen()) {
            delen.add(deel(plaats.bij(kind)));
        }
        return List.copyOf(delen);
    }

    private Voorwaarde deel(Regelplaats plaats) throws OngeldigeRegel {
        return switch (plaats.element().naam()) {
            case "alle" -> alles(plaats);
            case "een-van" -> new Voorwaarde.EenVan(delen(plaats));
            case "niet" -> new Voorwaarde.Niet(alles(plaats));
            case "feit" -> feit(plaats);
            default -> throw plaats.weiger("Dit is geen deel van een voorwaarde.");
        };
    }

    /** Several measures on one element hold together: between this and that. */
    private Voorwaarde feit(Regelplaats plaats) throws OngeldigeRegel {
        String naam = plaats.attribuut("naam");
        Feitencatalogus.Regel regel = feiten.regel(naam);
        if (regel == null) {
            throw plaats.weiger("Het feit " + naam + " staat in geen bestand van de map feiten.");
        }
        List<Voorwaarde> delen = new ArrayList<>();
        for (Maat maat : Maat.values()) {
            String tekst = plaats.optie(maat.woord());
            if (tekst != null) {
                delen.add(vergelijking(plaats, regel, maat, tekst));
            }
        }
        if (delen.isEmpty()) {
            throw plaats.weiger("Zeg waaraan het feit " + naam + " moet voldoen, bijvoorbeeld met is of minstens.");
        }
        return delen.size() == 1 ? delen.getFirst() : new Voorwaarde.Alle(List.copyOf(delen));
    }

    private static Vergelijking vergelijking(Regelplaats plaats, Feitencatalogus.Regel regel, Maat maat, String tekst)
            throws OngeldigeRegel {
        if (maat != Maat.IS && !regel.soort().heeftOrde()) {
            throw plaats.weiger("Het feit " + regel.feit().naam() + " is geen getal of datum: gebruik is.");
        }
        Feitwaarde grens = regel.lees(tekst)
                .orElseThrow(() -> plaats.weiger(tekst + " is geen waarde van het feit "
                        + regel.feit().naam() + " (" + regel.feit().soort() + ")."));
        return new Vergelijking(regel.feit().naam(), maat, grens);
    }
}
