package cn.haicang.console.intake;

import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.terminals.Reported;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import java.util.Optional;

/** One thing that the centre knows about a receipt number. */
public sealed interface ReceiptFinding {
    /** A case of the viewer's own department. */
    record ACase(CaseRow row) implements ReceiptFinding {}

    /** Somebody else's; more is not told. */
    record CaseElsewhere() implements ReceiptFinding {}

    record Parked(ParkedEnvelope envelope) implements ReceiptFinding {}

    /** This centre has never given that installation number: no receipt of ours. */
    record NoSuchInstallation(InstallationId installation) implements ReceiptFinding {}

    /** Nothing more comes over the network; what it held has to be carried in. */
    record Revoked(TerminalId terminal) implements ReceiptFinding {}

    /** Another number came in this place: mistyped, or the terminal gave the place twice. */
    record OtherNumberInPlace() implements ReceiptFinding {}

    /** Later numbers came, this one did not. */
    record InGap(Gap gap, Optional<Reported> last) implements ReceiptFinding {}

    /** The terminal says that it gave this number out, or may have meanwhile; it has not come yet. */
    record NotComeYet(TerminalId terminal, Optional<Reported> last) implements ReceiptFinding {}

    /** The terminal has not told of so many receipts. */
    record BeyondWhatWasTold(TerminalId terminal, long told, Optional<Reported> last) implements ReceiptFinding {}
}
