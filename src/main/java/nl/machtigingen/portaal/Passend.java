package nl.machtigingen.portaal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Fotoverkleiner;
import nl.machtigingen.bijlage.Limiet;
import nl.machtigingen.bijlage.Ontvangst;
import org.jspecify.annotations.Nullable;

/**
 * Makes files fit that are sent at once, with no draft in which too much could wait: photos become smaller, the largest first, and no more of
 * them than needed. Only for who said that they may.
 */
record Passend(Bijlagen bijlagen, Fotoverkleiner verkleiner) {

    /**
     * What is to be sent; still too much where photos cannot help.
     *
     * @param ontvangst takes in the smaller ones
     */
    List<AangebodenBijlage> binnen(Limiet limiet, List<AangebodenBijlage> bestanden, Ontvangst ontvangst) {
        List<AangebodenBijlage> passend = new ArrayList<>(bestanden);
        List<AangebodenBijlage> fotos = bestanden.stream()
                .filter(een -> verkleiner.isGroteFoto(
                        een.bestand().mediatype(), een.bestand().grootte()))
                .sorted(Comparator.comparingLong(
                                (AangebodenBijlage een) -> een.bestand().grootte())
                        .reversed())
                .toList();
        for (AangebodenBijlage foto : fotos) {
            if (totaal(passend) <= limiet.bytes()) {
                break;
            }
            kleiner(foto, ontvangst).ifPresent(een -> passend.set(passend.indexOf(foto), een));
        }
        return passend;
    }

    private static long totaal(List<AangebodenBijlage> bestanden) {
        return bestanden.stream().mapToLong(een -> een.bestand().grootte()).sum();
    }

    private Optional<AangebodenBijlage> kleiner(AangebodenBijlage foto, Ontvangst ontvangst) {
        try (InputStream inhoud = bijlagen.lees(foto.bestand())) {
            return verkleiner.verklein(inhoud).map(jpeg -> alsFoto(jpeg, foto.naam(), foto.vraag(), ontvangst));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smaller one in the place of the other: received like any file, and called what it has become. */
    static AangebodenBijlage alsFoto(byte[] jpeg, String naam, @Nullable String vraag, Ontvangst ontvangst) {
        try {
            return new AangebodenBijlage(
                    ontvangst.neemIn(new ByteArrayInputStream(jpeg)), Fotoverkleiner.naam(naam), null, vraag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
