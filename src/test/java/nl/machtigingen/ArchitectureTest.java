package nl.machtigingen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.Persoonsgegeven;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules that a compiler cannot see. The first of them is the list of the design, from top to bottom. */
class ArchitectureTest {

    private static final String ROOT = "nl.machtigingen.";

    /** In the order in which a request meets them. A package may import only what stands below it. */
    private static final List<String> PACKAGES = List.of(
            "toegang",
            "koppelvlak",
            "portaal",
            "afhandeling",
            "referentie",
            "mogelijkheden",
            "formulier",
            "cov",
            "verzekeraar",
            "vertaling",
            "document",
            "machtiging",
            "bijlage",
            "notificatie",
            "instroom",
            "outbox",
            "kluis",
            "logboek",
            "register",
            "soapclient",
            "regelset",
            "xml",
            "tls",
            "fout",
            "begrippen",
            "contract",
            "database");

    /** Who may speak the generated language of the contract. */
    private static final String[] SPEAK_CONTRACT = {
        "nl.machtigingen.contract..",
        "nl.machtigingen.koppelvlak..",
        "nl.machtigingen.vertaling..",
        "nl.machtigingen.*.soap.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.machtigingen");

    @TestFactory
    Stream<DynamicTest> importsPointDownTheList() {
        return PACKAGES.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] above = PACKAGES.subList(0, PACKAGES.indexOf(name)).stream()
                            .map(upper -> ROOT + upper + "..")
                            .toArray(String[]::new);
                    ArchRule rule = noClasses()
                            .that()
                            .resideInAPackage(ROOT + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above)
                            .orShould()
                            .dependOnClassesThat()
                            .resideInAPackage("nl.machtigingen")
                            .because(
                                    "a request meets the packages in this order, and only the root may see everything");
                    rule.allowEmptyShould(true).check(CLASSES);
                }));
    }

    @Test
    void everyPackageHasItsPlaceOnTheList() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/nl/machtigingen"))) {
            Assertions.assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(PACKAGES);
        }
    }

    @Test
    void aSubPackageIsSeenByNobodyButItself() {
        for (String technique : List.of("soap", "xslt", "jdbc", "files", "s3", "clamd", "mail")) {
            for (String feature : PACKAGES) {
                String inside = ROOT + feature + "." + technique + "..";
                noClasses()
                        .that()
                        .resideOutsideOfPackage(inside)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(inside)
                        .allowEmptyShould(true)
                        .because("a technique is replaced without anybody noticing")
                        .check(CLASSES);
            }
        }
    }

    @Test
    void techniqueIsPackagePrivate() {
        classes()
                .that()
                .resideInAnyPackage(
                        "nl.machtigingen.*.soap..",
                        "nl.machtigingen.*.xslt..",
                        "nl.machtigingen.*.jdbc..",
                        "nl.machtigingen.*.files..",
                        "nl.machtigingen.*.s3..",
                        "nl.machtigingen.*.clamd..",
                        "nl.machtigingen.*.mail..")
                .should()
                .notBePublic()
                .because("a feature's public face is its root package")
                .check(CLASSES);
    }

    @Test
    void generatedTypesEndAtTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SPEAK_CONTRACT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.machtigingen.contract..")
                .because("the wire may change without the rules changing")
                .check(CLASSES);
    }

    @Test
    void onlyToegangMakesAnAanroeper() {
        DescribedPredicate<JavaConstructorCall> ofAanroeper = new DescribedPredicate<>("constructor of an Aanroeper") {
            @Override
            public boolean test(JavaConstructorCall call) {
                return call.getTargetOwner().isAssignableTo(Aanroeper.class);
            }
        };
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.machtigingen.toegang..")
                .should()
                .callConstructorWhere(ofAanroeper)
                .because("where an Aanroeper is at hand, a certificate has been verified (invariant 5)")
                .check(CLASSES);
    }

    @Test
    void onlyXmlMakesParsersSchemasAndStylesheets() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("nl.machtigingen.xml..", "nl.machtigingen.contract..")))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a factory of XML parsers, schemas or stylesheets",
                        call -> call.getTargetOwner()
                                        .getName()
                                        .matches("javax\\.xml\\.(parsers|stream|transform|validation)\\..*Factory")
                                && call.getName().matches("newInstance|newDefault.*|newFactory|newNS.*")))
                .because("a parser with default settings reads files for strangers")
                .check(CLASSES);
    }

    @Test
    void domainTypesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.machtigingen.begrippen..", "nl.machtigingen.fout..")
                .or(resideInAPackage("nl.machtigingen.machtiging"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.cxf..", "tools.jackson..", "jakarta..")
                .because("what a machtiging is does not depend on how it is served or stored")
                .check(CLASSES);
    }

    @Test
    void personalValuesDoNotPrintThemselves() {
        classes()
                .that()
                .implement(Persoonsgegeven.class)
                .and()
                .areNotInterfaces()
                .should(declareAToStringOfTheirOwn())
                .because("a log line, fault or metric must not be able to carry them")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> declareAToStringOfTheirOwn() {
        return new ArchCondition<>("declare a toString of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean own = type.tryGetMethod("toString").isPresent() && !usesRecordToString(type);
                events.add(new SimpleConditionEvent(type, own, type.getName() + " prints its content"));
            }
        };
    }

    /** A record's generated toString calls into ObjectMethods; ours return a constant. */
    private static boolean usesRecordToString(JavaClass type) {
        return type.getMethod("toString").getAccessesFromSelf().isEmpty()
                && type.reflect().isRecord()
                && type.getMethod("toString").getModifiers().contains(JavaModifier.FINAL);
    }

    @Test
    void timeComesFromTheClockBean() {
        noClasses()
                .that()
                .resideInAPackage("nl.machtigingen..")
                .and()
                .doNotHaveFullyQualifiedName("nl.machtigingen.ClockConfiguration")
                .and()
                .resideOutsideOfPackage("nl.machtigingen.contract..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the time of the machine",
                        call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && (call.getName().equals("now")
                                                && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .isEmpty()
                                        || call.getName().startsWith("system"))))
                .because("a test sets the clock instead of waiting")
                .check(CLASSES);
    }

    @Test
    void noPackageIsNamedForNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..", "..dto..", "..impl..")
                .because("a helper without a home is a concept without a name")
                .check(CLASSES);
    }
}
