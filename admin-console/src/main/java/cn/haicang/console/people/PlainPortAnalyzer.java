package cn.haicang.console.people;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal into one sentence instead of a stack trace. */
class PlainPortAnalyzer extends AbstractFailureAnalyzer<PlainPortRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PlainPortRefused cause) {
        return new FailureAnalysis(PlainPortRefused.SENTENCE, null, cause);
    }
}
