package nl.machtigingen;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the gateway refuses to start in the sentence of whoever refuses, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
        for (Throwable link = rootFailure; link != null; link = link.getCause()) {
            if (isRefusal(link)) {
                return new FailureAnalysis(
                        description(link), "Change the setting that is named, and start again.", link);
            }
        }
        return null;
    }

    private static String description(Throwable refusal) {
        Throwable cause = refusal.getCause();
        return cause == null ? String.valueOf(refusal.getMessage()) : refusal.getMessage() + " (" + cause + ")";
    }

    /** Only what our own code threw: the same types from elsewhere are defects, and need their stack trace. */
    private static boolean isRefusal(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return (failure instanceof IllegalStateException || failure instanceof IllegalArgumentException)
                && failure.getMessage() != null
                && trace.length > 0
                && trace[0].getClassName().startsWith("nl.machtigingen.");
    }
}
