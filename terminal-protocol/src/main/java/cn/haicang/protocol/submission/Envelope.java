package cn.haicang.protocol.submission;

/**
 * A submission as it lies on the disk and goes over the wire. Its bytes are kept as they are and never written anew; "the
 * same" means the same bytes.
 *
 * @param head JWS in compact form by the terminal's key, over an {@link EnvelopeHead}
 * @param sealed JWE in compact form to the centre's sealing key, over a {@link SubmissionContent}
 */
public record Envelope(String head, String sealed) {
    /** The most that one envelope may hold, in bytes of head and sealed part together. */
    public static final int MAX_BYTES = 256 * 1024;

    @Override
    public String toString() {
        return "Envelope[" + (head.length() + sealed.length()) + " bytes]";
    }
}
