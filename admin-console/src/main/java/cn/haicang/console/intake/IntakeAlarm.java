package cn.haicang.console.intake;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sequence;
import java.time.Instant;

/** Something that an honest terminal with one disk does not do. */
public record IntakeAlarm(
        Kind kind, EnvelopeId envelope, InstallationId installation, Sequence sequence, Instant raisedAt) {
    public enum Kind {
        /** The same id with other bytes. */
        ID_REUSED,
        /** The same place in an installation's row with another id: the terminal must enrol anew. */
        FORK
    }
}
