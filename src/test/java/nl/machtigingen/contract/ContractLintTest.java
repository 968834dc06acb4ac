package nl.machtigingen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractLintTest {

    @ParameterizedTest
    @EnumSource
    void theContractKeepsTheRule(ContractRule rule) {
        assertThat(rule.violations(ContractFile.all())).isEmpty();
    }

    /** A rule that cannot fail protects nothing, so each is shown a contract that breaks it. */
    @ParameterizedTest
    @EnumSource
    void aBreachOfTheRuleIsSeen(ContractRule rule) {
        assertThat(rule.violations(breachOf(rule))).isNotEmpty();
    }

    @Test
    void theSchemasAreOneSet() {
        assertThat(ContractSchemas.compile()).isNotNull();
    }

    @Test
    void theStatusesAreThoseOfTheContract() {
        assertThat(ContractFile.all().stream()
                        .filter(file -> file.name().equals("xsd/typen-v1.xsd"))
                        .flatMap(file -> file.all(ContractFile.XSD, "simpleType"))
                        .filter(type -> type.getAttribute("name").equals("Status"))
                        .flatMap(type -> ContractFile.children(type, ContractFile.XSD, "restriction"))
                        .flatMap(restriction -> ContractFile.children(restriction, ContractFile.XSD, "enumeration"))
                        .map(value -> value.getAttribute("value")))
                .containsExactly(
                        "OPGESLAGEN",
                        "INGEDIEND",
                        "GOEDGEKEURD",
                        "GEDEELTELIJK_GOEDGEKEURD",
                        "AFGEWEZEN",
                        "WACHT_OP_INFORMATIE_ZORGVERLENER",
                        "WACHT_OP_INFORMATIE_VERZEKERDE",
                        "WACHT_OP_INFORMATIE_BEIDE",
                        "VERZEKERDE_OPGEROEPEN_SPREEKUUR",
                        "AANVULLENDE_INFORMATIE_ONTVANGEN",
                        "INGETROKKEN",
                        "VERLOPEN");
    }

    @Test
    void everyFileIsASchemaOrAService() {
        assertThat(Stream.of("xsd", "wsdl").flatMap(ContractFile::paths))
                .allMatch(path ->
                        path.toString().endsWith(".xsd") || path.toString().endsWith(".wsdl"))
                .hasSizeGreaterThan(20);
    }

    private static List<ContractFile> breachOf(ContractRule rule) {
        return switch (rule) {
            case EVERYTHING_IS_DOCUMENTED ->
                schema("<xs:simpleType name='A'><xs:annotation><xs:documentation> </xs:documentation></xs:annotation>"
                        + "</xs:simpleType>");
            case STRINGS_ARE_BOUNDED -> restriction("xs:string", "<xs:pattern value='[A-Z]{1,}'/>");
            case NUMBERS_AND_DATES_ARE_BOUNDED -> restriction("xs:int", "<xs:minInclusive value='1'/>");
            case ONLY_KNOWN_BASES_ARE_NARROWED -> restriction("xs:token", "<xs:maxLength value='1'/>");
            case ELEMENTS_HAVE_TYPES_OF_OUR_OWN -> schema("<xs:element name='a' type='xs:string'/>");
            case REPETITIONS_ARE_BOUNDED -> schema("<xs:element name='a' type='a:A' maxOccurs='unbounded'/>");
            case NOTHING_IS_NAMED_LIKE_A_KEYWORD -> schema("<xs:element name='Class' type='a:A'/>");
            case CONTENT_IS_CLOSED -> schema("<xs:element name='a' type='a:A' substitutionGroup='a:b'/>");
            case GROUPS_ARE_THE_WHOLE_OF_A_TYPE ->
                schema("<xs:complexType name='A'><xs:sequence><xs:choice><xs:element name='a' type='a:A'/></xs:choice>"
                        + "</xs:sequence></xs:complexType>");
            case ONE_NAMESPACE_A_FILE ->
                Stream.of(schema(""), schema("")).flatMap(List::stream).toList();
            case REQUEST_AND_ANSWER_SHARE_NO_NAME_WITH_TWO_TYPES ->
                Stream.of(schema(wrapper("doe", "a:A") + wrapper("doeResponse", "a:B")), service("A.wsdl", PORT_TYPE))
                        .flatMap(List::stream)
                        .toList();
            case OPERATIONS_ARE_WRAPPED, EVERY_OPERATION_CAN_REFUSE, BOTH_VERSIONS_BIND_EVERY_OPERATION ->
                service("A.wsdl", PORT_TYPE);
            case A_BINDING_FILE_HOLDS_ONE_SOAP_VERSION -> service("A-soap11.wsdl", "<s11:binding/><s12:binding/>");
            case SERVICES_IMPORT_THEIR_TYPES ->
                service("A.wsdl", "<w:types><xs:schema><xs:element name='a'/></xs:schema></w:types>");
        };
    }

    private static final String PORT_TYPE = """
            <w:message name='In'><w:part name='p' element='a:doe'/></w:message>
            <w:message name='Uit'><w:part name='p' element='a:doeResponse'/></w:message>
            <w:portType name='A'><w:operation name='doe'>
              <w:input message='a:In'/><w:output message='a:Uit'/>
            </w:operation></w:portType>
            """;

    private static String wrapper(String name, String type) {
        return "<xs:element name='%s'><xs:complexType><xs:sequence><xs:element name='x' type='%s'/></xs:sequence></xs:complexType></xs:element>"
                .formatted(name, type);
    }

    private static List<ContractFile> restriction(String base, String facet) {
        return schema("<xs:simpleType name='A'><xs:restriction base='%s'>%s</xs:restriction></xs:simpleType>"
                .formatted(base, facet));
    }

    private static List<ContractFile> schema(String content) {
        return List.of(ContractFile.of("xsd/a-v1.xsd", """
                <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:a='urn:nl:machtigingen:a:v1'
                    targetNamespace='urn:nl:machtigingen:a:v1' elementFormDefault='qualified'>%s</xs:schema>
                """.formatted(content)));
    }

    private static List<ContractFile> service(String name, String content) {
        return List.of(ContractFile.of("wsdl/" + name, """
                <w:definitions xmlns:w='http://schemas.xmlsoap.org/wsdl/' xmlns:xs='http://www.w3.org/2001/XMLSchema'
                    xmlns:s11='http://schemas.xmlsoap.org/wsdl/soap/' xmlns:s12='http://schemas.xmlsoap.org/wsdl/soap12/'
                    xmlns:a='urn:nl:machtigingen:a:v1' targetNamespace='urn:nl:machtigingen:a:v1'>%s</w:definitions>
                """.formatted(content)));
    }
}
