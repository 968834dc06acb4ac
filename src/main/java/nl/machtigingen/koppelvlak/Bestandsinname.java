package nl.machtigingen.koppelvlak;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.OntvangenBijlage;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.contract.typen.Bijlage;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.vertaling.Bestandsverwijzing;
import nl.machtigingen.xml.Meeschrijver;
import nl.machtigingen.xml.OnveiligeXml;
import org.apache.cxf.attachment.AttachmentImpl;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;

/**
 * The files of one message on their way to {@code bijlage}: those in the envelope and those beside it become the same thing. What no
 * operation has kept when the call ends is removed. Lives for one call.
 */
final class Bestandsinname implements Meeschrijver.Bestanden, AutoCloseable {

    /** Name of the request attribute that holds it until the call ends. */
    static final String ATTRIBUUT = Bestandsinname.class.getName();

    private static final String CID = "cid:";

    private final Function<@Nullable Zorgsoort, Ontvangst> opening;
    private final Maat maat;
    private final Map<String, String> verwacht = new HashMap<>();
    private final Map<String, OntvangenBijlage> ontvangen = new HashMap<>();
    private @Nullable Ontvangst ontvangst;
    private @Nullable Zorgsoort zorgsoort;

    /** @param bijlagen asked when the first file comes; refuses the caller who may bring none */
    Bestandsinname(Supplier<Bijlagen> bijlagen, Maat maat) {
        this(zorgsoort -> begin(bijlagen.get(), zorgsoort), maat);
    }

    private Bestandsinname(Function<@Nullable Zorgsoort, Ontvangst> opening, Maat maat) {
        this.opening = opening;
        this.maat = maat;
    }

    /** Into what somebody else has begun, and will close. */
    static Bestandsinname in(Ontvangst ontvangst, Maat maat) {
        return new Bestandsinname(zorgsoort -> ontvangst, maat);
    }

    private static Ontvangst begin(Bijlagen plaats, @Nullable Zorgsoort zorgsoort) {
        return plaats.begin(zorgsoort == null ? plaats.ruimsteLimiet() : plaats.limiet(zorgsoort));
    }

    @Override
    public String neemIn(InputStream inhoud) throws IOException {
        String naam = nieuweNaam();
        ontvangen.put(naam, ontvangst().neemIn(maat.bestand(inhoud)));
        return naam;
    }

    /** A part comes later; what is no part of this message is refused, and never fetched. */
    @Override
    public String verwijzing(@Nullable String href) throws OnveiligeXml {
        String naam = nieuweNaam();
        if (href == null || !href.startsWith(CID) || verwacht.put(contentId(href), naam) != null) {
            throw new OnveiligeXml("Een verwijzing (xop:Include) wijst geen eigen deel van dit bericht aan.");
        }
        return naam;
    }

    /** The kind of care stands before the files, and decides how much they may hold; a word that is none is the schema's affair. */
    @Override
    public void gelezen(String tekst) {
        zorgsoort = Arrays.stream(Zorgsoort.values())
                .filter(soort -> soort.name().equals(tekst))
                .findAny()
                .orElse(null);
    }

    /** Takes in the parts beside the envelope. There must be just as many as it refers to. */
    void neemDelen(Berichtdelen delen) throws IOException {
        while (delen.volgende()) {
            String naam = verwacht.remove(delen.contentId());
            if (naam == null) {
                throw Weigering.bericht("Het bericht bevat een deel waarnaar het niet één keer verwijst.");
            }
            ontvangen.put(naam, ontvangst().neemIn(maat.bestand(delen.inhoud())));
        }
        if (!verwacht.isEmpty()) {
            throw Weigering.bericht("Het bericht verwijst naar een deel dat er niet bij zit.");
        }
    }

    /** What CXF hands to JAXB for the references in the copy: names, no contents. */
    Collection<Attachment> alsDelen() {
        List<Attachment> delen = new ArrayList<>();
        ontvangen.keySet().forEach(naam -> delen.add(new AttachmentImpl(naam, Bestandsverwijzing.naar(naam))));
        return delen;
    }

    /** From now on it ends with the call that this message belongs to. */
    void hoortBij(Message message) {
        message.getExchange().put(ATTRIBUUT, this);
        hoortBij(Objects.requireNonNull(
                (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST), "no HTTP request"));
    }

    /** From now on it ends with this call. */
    void hoortBij(HttpServletRequest request) {
        request.setAttribute(ATTRIBUUT, this);
    }

    /** The files of the current message, in the order in which it names them. */
    static List<AangebodenBijlage> van(List<Bijlage> bijlagen) {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        Bestandsinname inname = Objects.requireNonNull(
                (Bestandsinname) message.getExchange().get(ATTRIBUUT), "a message that was not read");
        return inname.aangeboden(bijlagen);
    }

    /** Its files, in the order in which the message names them. */
    List<AangebodenBijlage> aangeboden(List<Bijlage> bijlagen) {
        return bijlagen.stream()
                .map(bijlage -> new AangebodenBijlage(
                        Objects.requireNonNull(ontvangen.get(bijlage.getInhoud().getName())),
                        bijlage.getNaam(),
                        bijlage.getMediatype(),
                        bijlage.getSoort()))
                .toList();
    }

    @Override
    public void close() {
        if (ontvangst != null) {
            ontvangst.close();
        }
    }

    private Ontvangst ontvangst() {
        if (ontvangst == null) {
            ontvangst = opening.apply(zorgsoort);
        }
        return ontvangst;
    }

    private String nieuweNaam() {
        return "bestand-" + (ontvangen.size() + verwacht.size() + 1);
    }

    private static String contentId(String href) throws OnveiligeXml {
        try {
            return URLDecoder.decode(href.substring(CID.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new OnveiligeXml("Een verwijzing (xop:Include) is geen geldig adres.");
        }
    }
}
