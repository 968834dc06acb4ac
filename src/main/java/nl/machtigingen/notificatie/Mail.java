package nl.machtigingen.notificatie;

import java.util.UUID;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;

/**
 * One e-mail to one address. Says that something happened to a machtiging and where to look, and nothing about the patient. Does not
 * print itself, for an address may name a person.
 *
 * @param kenmerk the same at every repetition: mail software recognises an e-mail that it has had
 */
public record Mail(UUID kenmerk, Mailaanleiding aanleiding, MachtigingId machtiging, Emailadres aan)
        implements Persoonsgegeven {

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
