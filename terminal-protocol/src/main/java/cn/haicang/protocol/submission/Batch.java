package cn.haicang.protocol.submission;

import java.util.List;

/** Envelopes of one installation in sequence order, 1 to {@value #MAX} of them. */
public record Batch(List<Envelope> envelopes) {
    public static final int MAX = 50;

    public Batch {
        envelopes = List.copyOf(envelopes);
        if (envelopes.isEmpty() || envelopes.size() > MAX) {
            throw new IllegalArgumentException("a batch holds 1 to " + MAX + " envelopes");
        }
    }
}
