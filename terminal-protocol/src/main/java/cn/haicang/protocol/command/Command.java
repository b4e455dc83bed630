package cn.haicang.protocol.command;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One act that is wanted of one terminal; signed by the centre.
 *
 * @param action a word of {@link CommandAction}; a newer centre may say others, which are answered as not known
 * @param notAfter it is not begun after that
 */
public record Command(
        CommandId id,
        TerminalId terminal,
        InstallationId installation,
        String action,
        Instant issuedAt,
        Instant notAfter) {
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public Command {
        if (!WORD.matcher(action).matches()) {
            throw new IllegalArgumentException("action: a word in capitals");
        }
        if (!issuedAt.isBefore(notAfter)) {
            throw new IllegalArgumentException("a command is issued before it expires");
        }
    }
}
