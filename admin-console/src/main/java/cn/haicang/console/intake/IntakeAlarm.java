package cn.haicang.console.intake;

import cn.haicang.console.foureyes.Acknowledgement;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.Optional;

/** Something that an honest terminal with one disk does not do. It stays until a person has seen it and said why it may rest. */
public record IntakeAlarm(
        Kind kind,
        EnvelopeId envelope,
        TerminalId terminal,
        InstallationId installation,
        Sequence sequence,
        Instant raisedAt,
        Optional<Acknowledgement> acknowledged) {
    public enum Kind {
        /** The same id with other bytes. */
        ID_REUSED,
        /** The same place in an installation's row with another id: the terminal must enrol anew. */
        FORK,
        /** A head does not name the one before it as it came: what it names is missing, or was never sent. */
        CHAIN_BROKEN
    }
}
