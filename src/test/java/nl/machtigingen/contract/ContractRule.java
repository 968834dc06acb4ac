package nl.machtigingen.contract;

import static nl.machtigingen.contract.ContractFile.WSDL;
import static nl.machtigingen.contract.ContractFile.XSD;
import static nl.machtigingen.contract.ContractFile.children;
import static nl.machtigingen.contract.ContractFile.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What every file in {@code wsdl/} and {@code xsd/} keeps to, so that any stack can generate a client and nothing is unbounded. */
enum ContractRule {
    EVERYTHING_IS_DOCUMENTED {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.of(
                                    Stream.of(file.root()).filter(root -> file.isSchema()),
                                    file.all(XSD, "attribute", "enumeration"),
                                    file.all(XSD, "element").filter(element -> element.hasAttribute("name")),
                                    // an anonymous type has the words of the element that it belongs to
                                    file.all(XSD, "complexType", "simpleType")
                                            .filter(type -> type.hasAttribute("name")),
                                    file.all(WSDL, "portType", "service"),
                                    file.all(WSDL, "operation"))
                            .flatMap(found -> found)
                            .filter(element -> !hasWords(element))
                            .map(file::place));
        }
    },

    STRINGS_ARE_BOUNDED {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.of("xs:string", "xs:base64Binary")
                            .flatMap(base -> restrictionsOf(file, base))
                            .filter(restriction -> Stream.of("length", "maxLength", "enumeration")
                                            .allMatch(facet -> children(restriction, XSD, facet)
                                                    .findAny()
                                                    .isEmpty())
                                    && children(restriction, XSD, "pattern")
                                            .noneMatch(pattern -> isBounded(pattern.getAttribute("value"))))
                            .map(file::place));
        }
    },

    NUMBERS_AND_DATES_ARE_BOUNDED {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.concat(
                            Stream.of("xs:int", "xs:long", "xs:decimal")
                                    .flatMap(base -> restrictionsOf(file, base))
                                    .filter(restriction -> lacks(restriction, "minInclusive")
                                            || (lacks(restriction, "maxInclusive")
                                                    && lacks(restriction, "totalDigits")))
                                    .map(file::place),
                            Stream.of("xs:date", "xs:dateTime")
                                    .flatMap(base -> restrictionsOf(file, base))
                                    .filter(restriction -> lacks(restriction, "pattern"))
                                    .map(file::place)));
        }
    },

    /** A string base that normalises white space would let a blank around a code through. */
    ONLY_KNOWN_BASES_ARE_NARROWED {
        private static final Set<String> KNOWN =
                Set.of("string", "int", "long", "decimal", "date", "dateTime", "boolean", "base64Binary");

        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.concat(
                            file.all(XSD, "restriction")
                                    .filter(restriction -> builtIn(restriction, "base")
                                            .map(base -> !KNOWN.contains(base))
                                            .findAny()
                                            .orElse(false))
                                    .map(file::place),
                            file.all(XSD, "list", "union").map(file::place)));
        }
    },

    ELEMENTS_HAVE_TYPES_OF_OUR_OWN {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> file.all(XSD, "element")
                            .filter(element -> builtIn(element, "type").anyMatch(type -> !type.equals("boolean"))
                                    || (!element.hasAttribute("type")
                                            && children(element, XSD, "complexType")
                                                    .findAny()
                                                    .isEmpty()))
                            .map(file::place));
        }
    },

    REPETITIONS_ARE_BOUNDED {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> file.all(XSD, "element", "sequence", "choice", "all", "group")
                            .filter(particle -> particle.hasAttribute("maxOccurs"))
                            .filter(particle ->
                                    !particle.getAttribute("maxOccurs").matches("[1-9][0-9]{0,2}"))
                            .map(file::place));
        }
    },

    NOTHING_IS_NAMED_LIKE_A_KEYWORD {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.concat(
                                    file.all(XSD, "element", "complexType", "simpleType", "attribute"),
                                    file.all(WSDL, "operation", "portType", "service"))
                            .filter(named -> Keywords.contains(named.getAttribute("name")))
                            .map(file::place));
        }
    },

    CONTENT_IS_CLOSED {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.concat(
                                    file.all(XSD, "any", "anyAttribute", "group", "all", "redefine"),
                                    file.all(XSD, "element", "complexType")
                                            .filter(declared -> declared.hasAttribute("substitutionGroup")
                                                    || declared.hasAttribute("abstract")
                                                    || declared.hasAttribute("mixed")))
                            .map(file::place));
        }
    },

    /** A group inside a group has no name, so that every generator invents its own, or fails. */
    GROUPS_ARE_THE_WHOLE_OF_A_TYPE {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.concat(
                                    file.all(XSD, "sequence").filter(group -> !isIn(group, "complexType")),
                                    file.all(XSD, "choice")
                                            .filter(group -> !isIn(group, "complexType")
                                                    || !((Element) group.getParentNode()).hasAttribute("name")
                                                    || group.hasAttribute("minOccurs")
                                                    || group.hasAttribute("maxOccurs")
                                                    || children(group, XSD, "element")
                                                            .anyMatch(one -> !one.hasAttribute("type"))))
                            .map(file::place));
        }
    },

    ONE_NAMESPACE_A_FILE {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            Map<String, Long> filesOfNamespace = contract.stream()
                    .filter(ContractFile::isSchema)
                    .collect(Collectors.groupingBy(ContractFile::targetNamespace, Collectors.counting()));
            return inEach(
                    contract,
                    file -> Stream.of(file.root())
                            .filter(root -> file.isSchema())
                            .filter(schema ->
                                    !schema.getAttribute("elementFormDefault").equals("qualified")
                                            || filesOfNamespace.getOrDefault(file.targetNamespace(), 0L) != 1
                                            || !(file.isCov()
                                                    || file.name()
                                                            .equals(file.targetNamespace()
                                                                    .replaceFirst(
                                                                            "urn:nl:machtigingen:([a-z]+):v1",
                                                                            "xsd/$1-v1.xsd"))))
                            .map(file::place));
        }
    },

    /** Generators that unwrap make one class of both, and then one name has two types. */
    REQUEST_AND_ANSWER_SHARE_NO_NAME_WITH_TWO_TYPES {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            Map<String, Map<String, String>> wrappers = wrappers(contract);
            return inEach(
                    contract,
                    file -> operations(file).flatMap(operation -> {
                        Map<String, String> request =
                                wrappers.getOrDefault(messageElement(file, operation, "input"), Map.of());
                        Map<String, String> answer =
                                wrappers.getOrDefault(messageElement(file, operation, "output"), Map.of());
                        return request.entrySet().stream()
                                .filter(child -> !answer.getOrDefault(child.getKey(), child.getValue())
                                        .equals(child.getValue()))
                                .map(child -> file.place(operation) + ": " + child.getKey());
                    }));
        }
    },

    OPERATIONS_ARE_WRAPPED {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            Map<String, Map<String, String>> wrappers = wrappers(contract);
            return inEach(
                    contract,
                    file -> operations(file)
                            .filter(operation -> {
                                String wanted = "{" + file.targetNamespace() + "}" + operation.getAttribute("name");
                                return !messageElement(file, operation, "input").equals(wanted)
                                        || !messageElement(file, operation, "output")
                                                .equals(wanted + "Response")
                                        || !wrappers.keySet().containsAll(Set.of(wanted, wanted + "Response"));
                            })
                            .map(file::place));
        }
    },

    EVERY_OPERATION_CAN_REFUSE {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> file.all(WSDL, "operation")
                            .filter(operation -> !file.isCov())
                            .filter(operation -> children(operation, WSDL, "fault")
                                    .noneMatch(
                                            fault -> fault.getAttribute("name").equals("fout")))
                            .map(file::place));
        }
    },

    /** Old client generators fail on a file that binds both versions. */
    A_BINDING_FILE_HOLDS_ONE_SOAP_VERSION {
        private static final Map<String, String> VERSIONS = Map.of(
                "soap11", "http://schemas.xmlsoap.org/wsdl/soap/",
                "soap12", "http://schemas.xmlsoap.org/wsdl/soap12/");

        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.of(file.root())
                            .filter(root -> file.isService())
                            .filter(root -> {
                                Set<String> held = VERSIONS.entrySet().stream()
                                        .filter(version -> file.all(version.getValue(), "*")
                                                .findAny()
                                                .isPresent())
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.toSet());
                                Set<String> promised = VERSIONS.keySet().stream()
                                        .filter(version -> file.name().endsWith("-" + version + ".wsdl"))
                                        .collect(Collectors.toSet());
                                return !held.equals(file.isCov() ? Set.of("soap11") : promised);
                            })
                            .map(file::place));
        }
    },

    BOTH_VERSIONS_BIND_EVERY_OPERATION {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            Map<String, ContractFile> byName =
                    contract.stream().collect(Collectors.toMap(ContractFile::name, Function.identity()));
            return inEach(
                    contract,
                    file -> file.all(WSDL, "portType")
                            .filter(portType -> !file.isCov())
                            .flatMap(portType -> Stream.of("-soap11.wsdl", "-soap12.wsdl")
                                    .map(suffix -> file.name().replace(".wsdl", suffix))
                                    .filter(binding -> !operationNames(byName.get(binding), "binding")
                                            .equals(operationNames(file, "portType")))));
        }
    },

    SERVICES_IMPORT_THEIR_TYPES {
        @Override
        Stream<String> violations(List<ContractFile> contract) {
            return inEach(
                    contract,
                    file -> Stream.of(file)
                            .filter(ContractFile::isService)
                            .flatMap(service -> service.all(XSD, "*"))
                            .filter(Predicate.not(part -> part.getLocalName().equals("schema")))
                            .filter(part -> !part.getLocalName().equals("import")
                                    || !part.getAttribute("schemaLocation").startsWith("../xsd/"))
                            .map(file::place));
        }
    };

    /** The places where the contract breaks this rule. */
    abstract Stream<String> violations(List<ContractFile> contract);

    private static Stream<String> inEach(
            List<ContractFile> contract, Function<ContractFile, Stream<String>> violations) {
        return contract.stream().flatMap(violations);
    }

    private static boolean hasWords(Element element) {
        return Stream.concat(
                        children(element, XSD, "annotation").flatMap(note -> children(note, XSD, "documentation")),
                        children(element, WSDL, "documentation"))
                .map(words -> words.getTextContent().strip())
                .anyMatch(words -> words.length() > 1 && words.endsWith("."));
    }

    private static Stream<Element> restrictionsOf(ContractFile file, String base) {
        String wanted = "{" + XSD + "}" + base.substring(base.indexOf(':') + 1);
        return file.all(XSD, "restriction")
                .filter(restriction ->
                        expand(restriction, restriction.getAttribute("base")).equals(wanted));
    }

    private static boolean lacks(Element restriction, String facet) {
        return children(restriction, XSD, facet).findAny().isEmpty();
    }

    /** The local name of the type of XML Schema itself that the attribute names, if it names one. */
    private static Stream<String> builtIn(Element element, String attribute) {
        return Stream.of(element.getAttribute(attribute))
                .filter(name -> !name.isEmpty())
                .map(name -> expand(element, name))
                .filter(name -> name.startsWith("{" + XSD + "}"))
                .map(name -> name.substring(XSD.length() + 2));
    }

    private static final Pattern CHARACTER_CLASS = Pattern.compile("\\[(?:\\\\.|[^\\]\\\\])*]");

    /** A pattern bounds the length when nothing in it repeats without an upper limit. */
    private static boolean isBounded(String pattern) {
        String skeleton = CHARACTER_CLASS.matcher(pattern).replaceAll("c").replaceAll("\\\\.", "c");
        return !Pattern.compile("[+*]|\\{[0-9]+,}").matcher(skeleton).find();
    }

    private static boolean isIn(Element element, String parent) {
        Node above = element.getParentNode();
        return XSD.equals(above.getNamespaceURI()) && parent.equals(above.getLocalName());
    }

    /** The children of every global element with a type of its own: name to type. */
    private static Map<String, Map<String, String>> wrappers(List<ContractFile> contract) {
        Map<String, Map<String, String>> wrappers = new HashMap<>();
        for (ContractFile file : contract) {
            children(file.root(), XSD, "element").forEach(wrapper -> {
                Map<String, String> content = new HashMap<>();
                children(wrapper, XSD, "complexType")
                        .flatMap(type -> children(type, XSD, "sequence"))
                        .flatMap(sequence -> children(sequence, XSD, "element"))
                        .forEach(child ->
                                content.put(child.getAttribute("name"), expand(child, child.getAttribute("type"))));
                wrappers.put("{" + file.targetNamespace() + "}" + wrapper.getAttribute("name"), content);
            });
        }
        return wrappers;
    }

    private static Stream<Element> operations(ContractFile file) {
        return file.all(WSDL, "portType").flatMap(portType -> children(portType, WSDL, "operation"));
    }

    private static Set<String> operationNames(@Nullable ContractFile file, String within) {
        return file == null
                ? Set.of()
                : file.all(WSDL, within)
                        .flatMap(owner -> children(owner, WSDL, "operation"))
                        .map(operation -> operation.getAttribute("name"))
                        .collect(Collectors.toSet());
    }

    private static String messageElement(ContractFile file, Element operation, String direction) {
        return children(operation, WSDL, direction)
                .map(end -> expand(end, end.getAttribute("message")))
                .flatMap(wanted -> children(file.root(), WSDL, "message")
                        .filter(message ->
                                wanted.equals("{" + file.targetNamespace() + "}" + message.getAttribute("name"))))
                .flatMap(message -> children(message, WSDL, "part"))
                .map(part -> expand(part, part.getAttribute("element")))
                .findFirst()
                .orElse("");
    }
}
