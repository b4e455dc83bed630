package cn.haicang.console.trust;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal into one sentence instead of a stack trace. */
class KeysLockedAnalyzer extends AbstractFailureAnalyzer<KeysLocked> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysLocked cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
