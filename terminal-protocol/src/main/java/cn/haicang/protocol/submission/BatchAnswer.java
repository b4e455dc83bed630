package cn.haicang.protocol.submission;

import java.util.List;

/** One verdict per envelope, in the order of the batch. */
public record BatchAnswer(List<EnvelopeVerdict> verdicts) {
    public BatchAnswer {
        verdicts = List.copyOf(verdicts);
    }
}
