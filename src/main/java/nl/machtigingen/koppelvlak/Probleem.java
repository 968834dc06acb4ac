package nl.machtigingen.koppelvlak;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.machtigingen.contract.fout.Bevinding;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.fout.Foutcode;
import org.jspecify.annotations.Nullable;

/** The one fault of the contract for who would rather read JSON (RFC 9457); the members beyond that standard have the contract's names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Probleem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String veld,
        boolean herhaalbaar,
        @Nullable Integer wachtSeconden,
        String correlatieId,
        List<Regel> bevindingen,
        @Nullable String herstel) {

    private static final String TYPE = "urn:nl:machtigingen:fout:v1:";

    /** One finding. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Regel(
            String code,
            String omschrijving,
            @Nullable String veld,
            @Nullable String bron,
            @Nullable String herstel) {

        private static Regel van(Bevinding van) {
            return new Regel(van.getCode(), van.getOmschrijving(), van.getVeld(), van.getBron(), van.getHerstel());
        }
    }

    static Probleem van(Fout fout, Foutcode code, int status) {
        return new Probleem(
                TYPE + fout.getCode(),
                code.wanneer(),
                status,
                fout.getOmschrijving(),
                fout.getCode(),
                fout.getVeld(),
                fout.isHerhaalbaar(),
                fout.getWachtSeconden(),
                fout.getCorrelatieId(),
                fout.getBevinding().stream().map(Regel::van).toList(),
                fout.getHerstel());
    }
}
