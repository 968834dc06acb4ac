package nl.machtigingen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every setting has one row in {@code docs/instellingen.md}, with the default that the code has. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("docs/instellingen.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9.-]+)` \\| (?:`([^`]*)`|(none)) \\| [^|]+ \\| [^|]+ \\|$");
    private static final String NONE = "none";
    private static final String OURS = "gateway.";

    @Test
    void hasARowForEverySettingOfOursWithItsDefault() throws Exception {
        Map<String, String> ours = new TreeMap<>();
        rows().forEach((key, standard) -> {
            if (key.startsWith(OURS)) {
                ours.put(key, standard);
            }
        });

        assertThat(ours).containsExactlyInAnyOrderEntriesOf(settings());
    }

    @Test
    void namesOfSpringsSettingsThoseThatWeSetWithOurValue() throws IOException {
        Map<String, String> set = new TreeMap<>();
        rows().forEach((key, standard) -> {
            if (!key.startsWith(OURS) && !standard.equals(NONE)) {
                set.put(key, standard);
            }
        });
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("src/main/resources/application.yml"));
        Map<String, String> inTheApplication = new TreeMap<>();
        Objects.requireNonNull(yaml.getObject())
                .forEach((key, value) -> inTheApplication.put(key.toString(), value.toString()));

        assertThat(set).isNotEmpty();
        assertThat(inTheApplication).containsAllEntriesOf(set);
    }

    @Test
    void readsEveryRowOfItsTables() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")))
                .as("rows: | `key` | `default` or none | meaning | range |")
                .allMatch(line -> ROW.matcher(line).matches());
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String standard = row.group(2) == null ? NONE : row.group(2);
                assertThat(rows.put(row.group(1), standard))
                        .as("two rows for %s", row.group(1))
                        .isNull();
            }
        }
        return rows;
    }

    private static Map<String, String> settings() throws ClassNotFoundException {
        Map<String, String> settings = new TreeMap<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("nl.machtigingen")) {
            Class<?> settingsRecord = Class.forName(found.getBeanClassName());
            collect(
                    settingsRecord,
                    settingsRecord.getAnnotation(ConfigurationProperties.class).value(),
                    settings);
        }
        return settings;
    }

    /** By the canonical constructor: the default stands on its parameters. */
    private static void collect(Class<?> settingsRecord, String prefix, Map<String, String> into) {
        Class<?>[] types = Arrays.stream(settingsRecord.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            for (Parameter parameter :
                    settingsRecord.getDeclaredConstructor(types).getParameters()) {
                String key = prefix + "." + DataObjectPropertyName.toDashedForm(parameter.getName());
                DefaultValue standard = parameter.getAnnotation(DefaultValue.class);
                if (parameter.getType().isRecord()) {
                    collect(parameter.getType(), key, into);
                } else {
                    boolean none = standard == null || standard.value().length == 0;
                    into.put(key, none ? NONE : String.join(",", standard.value()));
                }
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + settingsRecord, e);
        }
    }
}
