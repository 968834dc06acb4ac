package nl.machtigingen.document;

import java.util.List;
import nl.machtigingen.begrippen.Persoonsgegeven;
import org.jspecify.annotations.Nullable;

/**
 * What the templates print: values that are text already. The records are public because the template engine reads them by reflection;
 * the class is not, so nobody else sees them. None of them prints itself.
 */
final class Blad {

    private Blad() {}

    /** @param openstaand what the insurer waits for; the patient may be the one who must answer */
    public record Samenvatting(
            Voet voet,
            String verzekerde,
            Standregel stand,
            List<Ronde> openstaand,
            @Nullable Oordeel oordeel,
            boolean bezwaar,
            List<Feit> persoon,
            List<Feit> aanvrager,
            List<Feit> verstrekking,
            @Nullable Prestatietabel prestaties,
            List<Bijlage> bijlagen)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @param rondes the questions that wait for an answer first, then the answered ones, the newest first */
    public record VragenEnAntwoorden(
            Voet voet,
            String verzekerde,
            List<Feit> herkenning,
            List<Ronde> rondes,
            @Nullable String formulier,
            List<Antwoord> antwoorden,
            @Nullable String toelichting,
            @Nullable Prestatietabel prestaties,
            List<Bijlage> bijlagen,
            List<Stap> verloop)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    public record Voet(String machtigingId, String gemaakt) {}

    /**
     * @param nummer what to say of the machtigingsnummer; absent when there is nothing to say
     * @param geldigheid whether and how long it is valid; absent when there is nothing to say
     * @param voorbij whether the last day has passed (S-131)
     */
    public record Standregel(
            String naam,
            String betekenis,
            String vervolg,
            @Nullable String nummer,
            @Nullable String geldigheid,
            boolean voorbij)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @param voorbij a last day that has passed: in red, and said in words (S-131) */
    public record Feit(String naam, String waarde, boolean voorbij) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    public record Oordeel(
            String besluit,
            @Nullable String reden,
            List<String> voorwaarden,
            List<Toekenning> toekenningen,
            @Nullable String toelichting)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    public record Toekenning(String regel, String code, String gevraagd, String toegekend, String bedrag)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * @param metElement whether any line names an element of the dental chart
     * @param metBedragen whether any line names an amount
     */
    public record Prestatietabel(
            List<Prestatie> regels,
            boolean metElement,
            boolean metBedragen,
            String honorarium,
            String techniekkosten,
            String totaal)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    public record Prestatie(
            String regel,
            String code,
            String element,
            String aantal,
            String honorarium,
            String techniekkosten,
            String totaal)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    public record Bijlage(String naam, String soort, String grootte, String ontvangen) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** What is asked in one go, and what came of it. */
    public record Ronde(
            boolean open,
            List<Vraag> vragen,
            @Nullable Vraag antwoord,
            @Nullable String afloop) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @param kop who, to whom and when */
    public record Vraag(String kop, String tekst) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    public record Antwoord(String vraag, String waarde) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    public record Stap(
            String nummer,
            String wanneer,
            String wie,
            String wat,
            @Nullable String toelichting) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }
}
