package nl.machtigingen.afhandeling;

import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Limiet;
import nl.machtigingen.bijlage.NieuweBijlage;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Weigering;

/** Whether the files of a message can be taken: the step that every operation with files has. */
final class Bijlagekeuring {

    private final Bijlagen bijlagen;

    Bijlagekeuring(Bijlagen bijlagen) {
        this.bijlagen = bijlagen;
    }

    /**
     * The files, fit to be kept.
     *
     * @param eerder what the request has already, and counts along
     * @param pad XPath of the files in the message, without a number
     * @throws Weigering BIJ-002 with every finding, BIJ-001
     */
    List<NieuweBijlage> keur(
            List<AangebodenBijlage> aangeboden, List<Bijlage> eerder, Zorgsoort zorgsoort, String pad) {
        vindNiets(aangeboden, pad);
        long totaal = aangeboden.stream()
                        .mapToLong(bijlage -> bijlage.bestand().grootte())
                        .sum()
                + eerder.stream().mapToLong(Bijlage::grootte).sum();
        Limiet limiet = bijlagen.limiet(zorgsoort);
        if (totaal > limiet.bytes()) {
            throw Weigering.bijlagenTeGroot(limiet.megabytes());
        }
        return aangeboden.stream()
                .map(bijlage -> new NieuweBijlage(bijlage.bestand(), bijlage.naam(), bijlage.vraag()))
                .toList();
    }

    private void vindNiets(List<AangebodenBijlage> aangeboden, String pad) {
        List<Bevinding> bevindingen = new ArrayList<>();
        for (int i = 0; i < aangeboden.size(); i++) {
            AangebodenBijlage bijlage = aangeboden.get(i);
            bevindingen.addAll(bijlagen.controleer(
                    bijlage.bestand(), bijlage.naam(), bijlage.mediatype(), pad + "[" + (i + 1) + "]"));
        }
        if (!bevindingen.isEmpty()) {
            throw Weigering.bijlagen(bevindingen);
        }
    }
}
