package cn.haicang.kiosk.command;

import cn.haicang.protocol.command.CommandAction;

/** Does one kind of command, on a thread of its own, which is interrupted when it takes too long. */
interface Errand {
    CommandAction action();

    Outcome run();
}
