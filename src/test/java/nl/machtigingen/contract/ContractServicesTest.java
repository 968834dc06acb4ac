package nl.machtigingen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.ws.Service;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractServicesTest {

    /** From the classpath, where the imports of a WSDL have to be found again, and so also inside the jar. */
    @ParameterizedTest
    @MethodSource("services")
    void aServiceLoadsWithItsImportsAndItsPort(ContractFile file, String name) {
        URL wsdl = Objects.requireNonNull(getClass().getResource("/contract/" + file.name()));

        Service service = Service.create(wsdl, new QName(file.targetNamespace(), name));

        assertThat(service.getPorts()).toIterable().containsExactly(new QName(file.targetNamespace(), name + "Port"));
    }

    static Stream<Object[]> services() {
        return ContractFile.all().stream()
                .flatMap(file -> file.all(ContractFile.WSDL, "service")
                        .map(service -> new Object[] {file, service.getAttribute("name")}));
    }
}
