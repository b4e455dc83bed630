package cn.haicang.console.casework;

import cn.haicang.protocol.EnvelopeId;
import java.util.UUID;

/** A case is called by the id of the envelope that opened it. */
public record CaseId(EnvelopeId value) {
    /** @throws IllegalArgumentException if it can't be one */
    public static CaseId parse(String text) {
        return new CaseId(new EnvelopeId(UUID.fromString(text)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
