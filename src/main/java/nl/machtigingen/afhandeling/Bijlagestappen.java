package nl.machtigingen.afhandeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Limiet;
import nl.machtigingen.bijlage.NieuweBijlage;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;
import org.jspecify.annotations.Nullable;

/** What every operation with files does with them: judge them before the transaction, keep them inside it. */
final class Bijlagestappen {

    private final Bijlagen bijlagen;
    private final Machtigingen machtigingen;
    private final Concepten concepten;

    Bijlagestappen(Bijlagen bijlagen, Machtigingen machtigingen, Concepten concepten) {
        this.bijlagen = bijlagen;
        this.machtigingen = machtigingen;
        this.concepten = concepten;
    }

    /** The files of a draft; empty when the draft was submitted or removed since it was read. */
    Optional<List<Bijlage>> van(Concept concept) {
        return concepten.sleutel(concept.id()).map(sleutel -> bijlagen.van(concept.id(), sleutel));
    }

    /** The files of a machtiging; empty when it was removed since it was read. */
    Optional<List<Bijlage>> van(Machtiging machtiging) {
        return machtigingen.sleutel(machtiging.id()).map(sleutel -> bijlagen.van(machtiging.id(), sleutel));
    }

    /**
     * The files of a message, fit to be kept.
     *
     * @param eerder what the request has already, and counts along
     * @param zorgsoort absent while a draft does not say it
     * @param pad XPath of the files in the message, without a number
     * @throws Weigering BIJ-002 with every finding, BIJ-001
     */
    List<NieuweBijlage> keur(
            List<AangebodenBijlage> aangeboden, List<Bijlage> eerder, @Nullable Zorgsoort zorgsoort, String pad) {
        return keur(aangeboden, eerder, zorgsoort == null ? bijlagen.ruimsteLimiet() : bijlagen.limiet(zorgsoort), pad);
    }

    /** The same for a draft that a person works on: what is too large together she can still make smaller, and must before it is submitted. */
    List<NieuweBijlage> keurOnaf(List<AangebodenBijlage> aangeboden, List<Bijlage> eerder, String pad) {
        return keur(aangeboden, eerder, bijlagen.conceptruimte(), pad);
    }

    private List<NieuweBijlage> keur(
            List<AangebodenBijlage> aangeboden, List<Bijlage> eerder, Limiet limiet, String pad) {
        vindNiets(aangeboden, pad);
        pasBinnen(limiet, aangeboden, eerder);
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

    private static void pasBinnen(Limiet limiet, List<AangebodenBijlage> aangeboden, List<Bijlage> eerder) {
        long totaal = aangeboden.stream()
                        .mapToLong(bijlage -> bijlage.bestand().grootte())
                        .sum()
                + eerder.stream().mapToLong(Bijlage::grootte).sum();
        if (totaal > limiet.bytes()) {
            throw Weigering.bijlagenTeGroot(limiet.megabytes());
        }
    }

    /** Inside the transaction that saves the draft: what came, and without what the practice took out. Gives the marks of what came. */
    List<BijlageId> bewaar(Concept concept, List<NieuweBijlage> nieuw, List<BijlageId> weg) {
        bijlagen.verwijder(concept.id(), weg);
        return bijlagen.legVast(concept.id(), concepten.sleutel(concept.id()).orElseThrow(), 0, nieuw).stream()
                .map(Bijlage::id)
                .toList();
    }

    /** Inside the transaction that made its last line of history: what came with that line, and what its draft had. */
    void bewaar(Machtiging machtiging, List<NieuweBijlage> nieuw) {
        bijlagen.ingediend(machtiging.id(), machtiging.gebeurtenissen());
        bijlagen.legVast(
                machtiging.id(),
                machtigingen.sleutel(machtiging.id()).orElseThrow(),
                machtiging.gebeurtenissen(),
                nieuw);
    }

    /** Inside the transaction that removes the draft. */
    void verwijder(Concept concept) {
        bijlagen.verwijder(concept.id());
    }
}
