package nl.machtigingen.portaal;

import java.util.List;
import nl.machtigingen.afhandeling.Vragenlijst.Begonnen;
import nl.machtigingen.afhandeling.Vragenlijst.Blad;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Fotoverkleiner;

/**
 * All files of a draft as their page shows them. Does not print itself.
 *
 * @param totaal of all together
 * @param fotos those that can be made smaller
 */
record Bijlagenblad(String totaal, long megabytes, boolean teGroot, List<Regel> bestanden, List<Regel> fotos)
        implements Persoonsgegeven {

    /** @param waarvoor the question that it answers; empty for one that nobody asked for (S-162) */
    record Regel(String id, String naam, String grootte, String waarvoor) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    static Bijlagenblad van(Begonnen begonnen, Fotoverkleiner verkleiner, Teksten teksten) {
        Opmaak opmaak = new Opmaak(teksten.taal());
        return new Bijlagenblad(
                opmaak.grootte(begonnen.bijlagenTotaal()),
                begonnen.bijlagenSamen().megabytes(),
                !begonnen.bijlagenPassen(),
                begonnen.bijlagen().stream()
                        .map(een -> regel(een, begonnen, teksten))
                        .toList(),
                begonnen.bijlagen().stream()
                        .filter(een -> verkleiner.isGroteFoto(een.mediatype(), een.grootte()))
                        .map(een -> regel(een, begonnen, teksten))
                        .toList());
    }

    private static Regel regel(Bijlage van, Begonnen begonnen, Teksten teksten) {
        return new Regel(
                van.id().toString(),
                van.naam(),
                new Opmaak(teksten.taal()).grootte(van.grootte()),
                waarvoor(van, begonnen, teksten));
    }

    private static String waarvoor(Bijlage van, Begonnen begonnen, Teksten teksten) {
        Blad blad = begonnen.blad();
        return blad == null || van.vraag() == null
                ? ""
                : blad.pad().gesteld().stream()
                        .filter(vraag -> van.vraag().equals(vraag.bijlage()))
                        .map(vraag -> new Formuliertaal(blad.formulier(), teksten).vraag(vraag))
                        .findFirst()
                        .orElse("");
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
