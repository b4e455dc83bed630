package cn.haicang.console.rollout;

import cn.haicang.protocol.TerminalId;

/** There is a new assignment for this terminal. */
public record AssignmentMade(TerminalId terminal) {}
