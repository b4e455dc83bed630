package cn.haicang.kiosk.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one sentence instead of a stack trace. */
final class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, DataFolderInUse cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
