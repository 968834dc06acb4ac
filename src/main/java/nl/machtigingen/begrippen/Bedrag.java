package nl.machtigingen.begrippen;

import java.math.BigDecimal;

/**
 * An amount in euros with exactly two decimals, zero or more, at most 9.999.999,99. Nothing is rounded: a third decimal is
 * refused. Source: domain facts Q32.
 *
 * @param euros the amount, scale two
 */
public record Bedrag(BigDecimal euros) {

    private static final BigDecimal HOOGSTE = new BigDecimal("9999999.99");

    /** @throws OngeldigeWaarde when negative, too large, or with more than two decimals */
    public Bedrag {
        if (euros.signum() < 0 || euros.compareTo(HOOGSTE) > 0) {
            throw new OngeldigeWaarde("Bedrag", "tussen 0 en 9999999,99 euro");
        }
        if (euros.stripTrailingZeros().scale() > 2) {
            throw new OngeldigeWaarde("Bedrag", "ten hoogste twee decimalen");
        }
        euros = euros.setScale(2);
    }

    @Override
    public String toString() {
        return euros.toPlainString();
    }
}
