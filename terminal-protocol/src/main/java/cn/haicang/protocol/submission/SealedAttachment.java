package cn.haicang.protocol.submission;

import cn.haicang.protocol.Sha256;

/**
 * An attachment as it lies on the disk and goes over the wire, apart from its envelope, whose head names it by its hash.
 *
 * @param hash SHA-256 of the ASCII bytes of the JWE
 * @param jwe in compact form to the centre's sealing key, over the content and nothing else
 */
public record SealedAttachment(Sha256 hash, String jwe) {
    /** The most that a sealed one may have: base 64 adds a third, header and tag the rest. */
    public static final int MAX_BYTES = Attachment.MAX_BYTES / 3 * 4 + 1024;

    public static SealedAttachment of(String jwe) {
        return new SealedAttachment(Sha256.ofAscii(jwe), jwe);
    }

    @Override
    public String toString() {
        return "SealedAttachment[" + hash + ", " + jwe.length() + " bytes]";
    }
}
