package cn.haicang.console.commands;

import cn.haicang.protocol.TerminalId;

/** A command of this terminal has come into another state. */
public record CommandChanged(TerminalId terminal) {}
