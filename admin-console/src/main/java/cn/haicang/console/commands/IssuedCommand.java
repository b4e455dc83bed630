package cn.haicang.console.commands;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import java.time.Instant;
import java.util.Optional;

/**
 * One command as people follow it.
 *
 * @param by who issued it
 * @param changedAt when it came into this state
 * @param reason stable code, the terminal's or the centre's
 * @param endedBy who withdrew it
 * @param file whether a file came with it
 */
public record IssuedCommand(
        CommandId id,
        TerminalId terminal,
        InstallationId installation,
        CommandAction action,
        Instant issuedAt,
        Instant notAfter,
        Actor by,
        CommandState state,
        Instant changedAt,
        Optional<String> reason,
        Optional<String> detail,
        Optional<String> endedBy,
        boolean file) {}
