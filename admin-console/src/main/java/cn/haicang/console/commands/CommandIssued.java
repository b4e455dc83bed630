package cn.haicang.console.commands;

import cn.haicang.protocol.TerminalId;

/** A command waits for this terminal. */
public record CommandIssued(TerminalId terminal) {}
