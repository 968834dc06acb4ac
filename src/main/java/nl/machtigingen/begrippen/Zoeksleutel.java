package nl.machtigingen.begrippen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an insured person is looked up: one of the search paths that COV knows (I1). Name and postcode is no such path. None of
 * them prints itself.
 */
public sealed interface Zoeksleutel extends Persoonsgegeven {

    /** By BSN, with the date of birth where the caller has it: COV then checks that the two belong together. */
    record OpBsn(Bsn bsn, @Nullable LocalDate geboortedatum) implements Zoeksleutel {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** By date of birth and address. */
    record OpAdres(
            LocalDate geboortedatum,
            String postcode,
            int huisnummer,
            @Nullable String toevoeging) implements Zoeksleutel {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** By the number that the insurer gave the insured. */
    record OpVerzekerdenummer(
            Uzovi uzovi, String verzekerdenummer, @Nullable LocalDate geboortedatum) implements Zoeksleutel {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }
}
