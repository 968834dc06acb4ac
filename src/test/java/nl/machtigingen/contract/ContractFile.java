package nl.machtigingen.contract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One file of the contract, read as it stands in the repository. */
record ContractFile(String name, Element root) {

    static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    static List<ContractFile> all() {
        return Stream.concat(paths("xsd"), paths("wsdl"))
                .map(ContractFile::read)
                .toList();
    }

    static Stream<Path> paths(String kind) {
        try (Stream<Path> found = Files.list(Path.of(kind))) {
            return found.sorted().toList().stream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static ContractFile of(String name, String content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new ContractFile(
                    name,
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(content)))
                            .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException notWellFormed) {
            throw new IllegalArgumentException(name + " is not well-formed", notWellFormed);
        }
    }

    private static ContractFile read(Path path) {
        try {
            return of(path.toString().replace('\\', '/'), Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isSchema() {
        return XSD.equals(root.getNamespaceURI());
    }

    boolean isService() {
        return WSDL.equals(root.getNamespaceURI());
    }

    /** VECOZO's names and shape, which are not ours to choose. */
    boolean isCov() {
        return targetNamespace().startsWith("http://schemas.vecozo.nl/");
    }

    String targetNamespace() {
        return root.getAttribute("targetNamespace");
    }

    Stream<Element> all(String namespace, String... localNames) {
        return Stream.of(localNames).flatMap(localName -> elements(root.getElementsByTagNameNS(namespace, localName)));
    }

    static Stream<Element> children(Node parent, String namespace, String localName) {
        return elements(parent.getChildNodes())
                .filter(child -> namespace.equals(child.getNamespaceURI()) && localName.equals(child.getLocalName()));
    }

    /** The expanded form of a prefixed name as it is meant at this place. */
    static String expand(Element place, String prefixed) {
        int colon = prefixed.indexOf(':');
        String namespace = place.lookupNamespaceURI(colon < 0 ? null : prefixed.substring(0, colon));
        return "{" + namespace + "}" + prefixed.substring(colon + 1);
    }

    /** File and named ancestors, so that a reader of a failure finds the place without a line number. */
    String place(Element element) {
        StringBuilder path = new StringBuilder();
        for (Node node = element; node instanceof Element step; node = node.getParentNode()) {
            String label = Stream.of("name", "value")
                    .map(step::getAttribute)
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
            if (!label.isEmpty()) {
                path.insert(0, "/" + label);
            }
        }
        return name + path + " (" + element.getNodeName() + ")";
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
