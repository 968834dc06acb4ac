package nl.machtigingen.logboek;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** For the operator, on the management port: checks the audit trail from its first line. One check at a time, because it reads everything. */
@Endpoint(id = "logboek")
final class LogboekEndpoint {

    private static final int ER_LOOPT_AL_EEN = 429;

    private final Logboekcontrole controle;
    private final Semaphore plaats = new Semaphore(1);

    LogboekEndpoint(Logboekcontrole controle) {
        this.controle = controle;
    }

    /** @param anker a link from the log, as it stands there */
    @ReadOperation
    public WebEndpointResponse<Controleuitslag> controleer(@Nullable String anker) {
        Schakel bekend = anker == null ? null : gelezen(anker);
        if (!plaats.tryAcquire()) {
            return new WebEndpointResponse<>(ER_LOOPT_AL_EEN);
        }
        try {
            return new WebEndpointResponse<>(controle.controleer(bekend));
        } finally {
            plaats.release();
        }
    }

    private static Schakel gelezen(String anker) {
        try {
            return Schakel.van(anker);
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointRequestException("anker: " + e.getMessage(), "anker: " + e.getMessage());
        }
    }
}
