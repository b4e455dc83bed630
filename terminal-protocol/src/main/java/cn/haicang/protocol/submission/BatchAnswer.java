package cn.haicang.protocol.submission;

import cn.haicang.protocol.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * One verdict per envelope.
 *
 * @param heads of which envelope each verdict is, by the SHA-256 of its head's ASCII bytes: an envelope whose head cannot be read
 *     has no other name. Absent from centres that judge by place only
 */
public record BatchAnswer(List<EnvelopeVerdict> verdicts, Optional<List<Sha256>> heads) {
    public BatchAnswer {
        verdicts = List.copyOf(verdicts);
        heads = heads.map(List::copyOf);
        if (heads.isPresent() && heads.get().size() != verdicts.size()) {
            throw new IllegalArgumentException("a head for each verdict");
        }
    }

    /** In the order of the batch. */
    public static BatchAnswer of(Batch batch, List<EnvelopeVerdict> verdicts) {
        return new BatchAnswer(
                verdicts,
                Optional.of(batch.envelopes().stream()
                        .map(envelope -> Sha256.ofAscii(envelope.head()))
                        .toList()));
    }
}
