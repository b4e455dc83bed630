package cn.haicang.kiosk.sync;

import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.Envelope;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstRetry the first pause after a failure; it doubles
 * @param longestRetry until it is this long
 * @param batchBytes the most that one batch holds, whatever the number of its envelopes
 * @param pieceBytes of an attachment in one call
 * @param longestAlone the longest pause for an envelope that waits for its own attachments
 */
@ConfigurationProperties("kiosk.sync")
record SyncSettings(
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("30s") Duration longestRetry,
        @DefaultValue("50") int batchSize,
        @DefaultValue("2000000") int batchBytes,
        @DefaultValue("262144") int pieceBytes,
        @DefaultValue("10m") Duration longestAlone) {
    SyncSettings {
        if (!firstRetry.isPositive() || longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException("kiosk.sync: first-retry above zero, longest-retry not below it");
        }
        if (batchSize < 1 || batchSize > Batch.MAX || batchBytes < Envelope.MAX_BYTES || pieceBytes < 1) {
            throw new IllegalArgumentException(
                    "kiosk.sync: batch-size 1 to 50, batch-bytes at least one envelope, piece-bytes above zero");
        }
    }
}
