package nl.machtigingen.verzekeraar.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.register.Verzekeraar;
import nl.machtigingen.soapclient.Messages;
import nl.machtigingen.soapclient.Part;
import nl.machtigingen.verzekeraar.Bezorguitkomst;
import nl.machtigingen.verzekeraar.Dialecten;
import nl.machtigingen.verzekeraar.Dialecten.Dialect;
import nl.machtigingen.verzekeraar.Meegestuurd;
import nl.machtigingen.verzekeraar.Opdracht;
import nl.machtigingen.verzekeraar.Verzekeraars;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Schemas;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers orders to the insurer that the register names, in the contract or in the dialect that it speaks. */
final class VerzekeraarClient implements Verzekeraars {

    private static final Logger LOG = LoggerFactory.getLogger(VerzekeraarClient.class);
    private static final String ACTION = "urn:nl:machtigingen:verzekeraar:v1:";

    /** A dialect's action is unknown here; SOAP 1.1 lets the body say what is asked. */
    private static final String NO_ACTION = "";

    private final Messages messages = new Messages(
            Schemas.van("contract/xsd/verzekeraar-v1.xsd", "contract/xsd/fout-v1.xsd"),
            nl.machtigingen.contract.verzekeraar.ObjectFactory.class,
            nl.machtigingen.contract.fout.ObjectFactory.class);
    private final Map<Uzovi, Line> lines = new ConcurrentHashMap<>();
    private final Set<String> missingDialects = ConcurrentHashMap.newKeySet();
    private final Function<Uzovi, Optional<Verzekeraar>> register;
    private final Dialecten dialecten;
    private final Function<Uzovi, Line> newLine;

    VerzekeraarClient(
            Function<Uzovi, Optional<Verzekeraar>> register, Dialecten dialecten, Function<Uzovi, Line> newLine) {
        this.register = register;
        this.dialecten = dialecten;
        this.newLine = newLine;
    }

    @Override
    public Bezorguitkomst beoordeel(
            Opdracht opdracht, Machtiging machtiging, @Nullable MachtigingId vervangt, List<Meegestuurd> bijlagen) {
        return bezorg(
                opdracht,
                "beoordeel",
                () -> Opdrachtberichten.beoordeel(opdracht, machtiging, vervangt, bijlagen),
                bijlagen);
    }

    @Override
    public Bezorguitkomst trekIn(Opdracht opdracht, String reden, @Nullable MachtigingId vervangenDoor) {
        return bezorg(opdracht, "trekIn", () -> Opdrachtberichten.trekIn(opdracht, reden, vervangenDoor), List.of());
    }

    @Override
    public Bezorguitkomst ontvangAanvulling(Opdracht opdracht, @Nullable String tekst, List<Meegestuurd> bijlagen) {
        return bezorg(
                opdracht,
                "ontvangAanvulling",
                () -> Opdrachtberichten.ontvangAanvulling(opdracht, tekst, bijlagen),
                bijlagen);
    }

    private Bezorguitkomst bezorg(
            Opdracht opdracht, String operatie, Supplier<Object> bericht, List<Meegestuurd> bijlagen) {
        Optional<Verzekeraar> gevonden = register.apply(opdracht.uzovi());
        if (gevonden.isEmpty()) {
            return new Bezorguitkomst.Mislukt("unknown-insurer");
        }
        Verzekeraar verzekeraar = gevonden.get();
        String naam = verzekeraar.dialect();
        if (naam == null || naam.isEmpty()) {
            return bezorg(verzekeraar, opdracht, operatie, bericht.get(), bijlagen, null);
        }
        Optional<Dialect> dialect = dialecten.zoek(naam);
        if (dialect.isEmpty()) {
            warnOnce(verzekeraar.uzovi(), naam);
            return new Bezorguitkomst.Mislukt("no-dialect");
        }
        return bezorg(verzekeraar, opdracht, operatie, bericht.get(), bijlagen, dialect.get());
    }

    private void warnOnce(Uzovi uzovi, String dialect) {
        if (missingDialects.add(uzovi + dialect)) {
            LOG.warn(
                    "Insurer {} speaks dialect {}, for which there are no stylesheets: nothing is delivered",
                    uzovi,
                    dialect);
        }
    }

    private Bezorguitkomst bezorg(
            Verzekeraar verzekeraar,
            Opdracht opdracht,
            String operatie,
            Object inhoud,
            List<Meegestuurd> bijlagen,
            @Nullable Dialect dialect) {
        byte[] verzoek = messages.write(inhoud);
        if (dialect != null) {
            try {
                verzoek = dialect.uit(verzoek);
            } catch (OnveiligeXml e) {
                LOG.warn(
                        "Dialect {} of insurer {} cannot say this request", verzekeraar.dialect(), verzekeraar.uzovi());
                return new Bezorguitkomst.Mislukt("dialect");
            }
        }
        byte[] bericht = verzoek;
        String action = dialect == null ? ACTION + operatie : NO_ACTION;
        List<Part> delen = bijlagen.stream().map(Opdrachtberichten::deel).toList();
        Opdrachtuitslag uitslag = new Opdrachtuitslag(messages, opdracht, dialect);
        return lines.computeIfAbsent(verzekeraar.uzovi(), newLine)
                .within(client -> uitslag.van(client.call(verzekeraar.adres(), action, bericht, delen)));
    }
}
