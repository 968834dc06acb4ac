package nl.machtigingen.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.machtigingen.xml.ExpressionLanguage.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions in rules: what they may say, and that none can hang or read anything. */
class ExpressionTest {

    private static final ExpressionLanguage TAAL = new ExpressionLanguage(
            Map.of("reden", Type.TEKST, "leeftijd", Type.GETAL, "peildatum", Type.DATUM),
            Set.of("aanvraag", "prestatie", "code", "aantal"));

    /** More than a request may hold. */
    private static final int PRESTATIES = 99;

    private static final Duration HOOGSTENS = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$reden = 'vervanging'",
                "$leeftijd ge 18 and $leeftijd < 65.5",
                "$peildatum - xs:date('2020-06-01') > xs:dayTimeDuration('P365D')",
                "$peildatum - xs:yearMonthDuration('P5Y') gt xs:date('2020-01-01')",
                "exists(/aanvraag/prestatie[code = ('J010', 'J020')])",
                "some $p in /aanvraag/prestatie satisfies $p/code = 'J010' and $p/aantal > 1",
                "every $p in /aanvraag/prestatie satisfies string-length($p/code) = 4",
                "sum(/aanvraag/prestatie/aantal) = 9900",
                "if ($reden = 'anders') then false() else count(/aanvraag/*) = 99",
                "not(empty($reden)) and year-from-date($peildatum) = 2026"
            })
    void speaksOfAnswersAndOfTheRequest(String tekst) throws InvalidExpression {
        assertThat(Expression.compileer(tekst, TAAL).geldt(invoer())).isTrue();
    }

    @Test
    void whatWasNotAnsweredFitsNoComparison() throws InvalidExpression {
        ExpressionInput leeg = new ExpressionInput(document -> document.element("aanvraag", ""));

        assertThat(Expression.compileer("$leeftijd ge 18", TAAL).geldt(leeg)).isFalse();
        assertThat(Expression.compileer("$leeftijd lt 18", TAAL).geldt(leeg)).isFalse();
        assertThat(Expression.compileer("$reden != 'x'", TAAL).geldt(leeg)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // without end, or as good as
                "sum(1 to 1000000000) > 0",
                "count((1 to 1000000)[. mod 7 = 0]) > 0",
                "let $f := function($f) { $f($f) } return $f($f)",
                "fold-left(prestatie, 0, function($a, $b) { $a }) = 0",
                "apply(count#1, [prestatie])",
                "matches($reden, '^(a+)+$')",
                "replace($reden, '(a|a)*b', '') = ''",
                "(1,1) ! (.,.) ! (.,.) ! (.,.) = 1",
                "concat($reden, $reden) = 'x'",
                "$reden || $reden = 'x'",
                "string-join(prestatie, '') = ''",
                "//prestatie[//prestatie[//prestatie[//prestatie]]]",
                "prestatie/../prestatie/../prestatie/../prestatie",
                "prestatie/ancestor::*",
                "some $a in prestatie, $b in prestatie, $c in prestatie, $d in prestatie satisfies $a = $d",
                "prestatie[/aanvraag/prestatie[/aanvraag/prestatie[/aanvraag/prestatie]]]",
                "count(for $a in (1, 2) return for $b in (1, 2) return for $c in (1, 2) return ($a, $b)[. = 1]) > 0",
                // out of the document
                "doc('file:///etc/passwd')",
                "unparsed-text('file:///etc/passwd') != ''",
                "environment-variable('PATH') != ''",
                "collection('/')",
                "json-doc('/tmp/x')?a",
                "current-date() > $peildatum",
                "Q{java:java.lang.System}exit(0)",
                "system-property('x')",
                "transform(map{})",
                "parse-xml($reden)",
                // mistakes
                "$redne = 'x'",
                "prestaties",
                "$reden = ",
                "$reden = 'x' 'y'",
                "$peildatum = 'vandaag'",
                "xs:date($reden) > $peildatum",
                "some $reden in prestatie satisfies $reden = 'x'",
                "(: een opmerking :) true()",
                "wat(1)",
                ""
            })
    void refusesWhatCouldHangOrReachOutOrIsAMistake(String tekst) {
        long begin = cpu();

        assertThatThrownBy(() -> Expression.compileer(tekst, TAAL)).isInstanceOf(InvalidExpression.class);

        assertThat(Duration.ofNanos(cpu() - begin)).isLessThan(HOOGSTENS);
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        assertThatThrownBy(() -> Expression.compileer("(".repeat(400) + "1" + ")".repeat(400), TAAL))
                .hasMessageContaining("niveaus");
        assertThatThrownBy(() -> Expression.compileer("true() or ".repeat(200) + "true()", TAAL))
                .hasMessageContaining("tekens lang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every $a in /aanvraag/prestatie, $b in /aanvraag/prestatie, $c in /aanvraag/prestatie"
                        + " satisfies $a and $b and $c",
                "count(/aanvraag/prestatie[code = /aanvraag/prestatie[aantal = 100]/code]) >= 0",
                "/aanvraag/prestatie/code != /aanvraag/prestatie/aantal",
                "count(for $a in /aanvraag/prestatie, $b in /aanvraag/prestatie, $c in /aanvraag/prestatie return 1) > 0"
            })
    void theCostliestThatIsTakenEndsInTime(String tekst) throws InvalidExpression {
        Expression duur = Expression.compileer(tekst, TAAL);
        long begin = cpu();

        assertThat(duur.geldt(invoer())).isTrue();

        assertThat(Duration.ofNanos(cpu() - begin)).isLessThan(HOOGSTENS);
    }

    @Test
    void aRuleThatFailsSaysNoValue() throws InvalidExpression {
        Expression meer = Expression.compileer("/aanvraag/prestatie/code + 1 = 2", TAAL);

        assertThatThrownBy(() -> meer.geldt(invoer()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/aanvraag/prestatie/code + 1")
                .hasMessageNotContaining("J010");
    }

    @Test
    void saysWhatItLooksAt() throws InvalidExpression {
        Expression antwoorden = Expression.compileer("$reden = 'x' or $leeftijd > 3", TAAL);

        assertThat(antwoorden.variabelen()).containsExactlyInAnyOrder("reden", "leeftijd");
        assertThat(antwoorden.leestDocument()).isFalse();
        assertThat(Expression.compileer("prestatie/code = 'x'", TAAL).leestDocument())
                .isTrue();
    }

    @Test
    void servesManyThreadsAtOnce() throws InvalidExpression {
        Expression samen = Expression.compileer("sum(/aanvraag/prestatie/aantal) = 9900 and $leeftijd = 40", TAAL);

        assertThatCode(() -> IntStream.range(0, 200)
                        .parallel()
                        .forEach(i -> assertThat(samen.geldt(invoer())).isTrue()))
                .doesNotThrowAnyException();
    }

    private static ExpressionInput invoer() {
        return new ExpressionInput(document -> document.element("aanvraag", () -> {
                    for (int i = 0; i < PRESTATIES; i++) {
                        document.element(
                                "prestatie",
                                () -> document.element("code", "J010").element("aantal", "100"));
                    }
                }))
                .zet("reden", "vervanging")
                .zet("leeftijd", BigDecimal.valueOf(40))
                .zet("peildatum", LocalDate.of(2026, 11, 2));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
