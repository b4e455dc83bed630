package cn.haicang.kiosk.command;

import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import java.time.Instant;

/** @param hostBoot of the machine when it was begun; blank before */
record CommandEntry(CommandId id, CommandAction action, Instant notAfter, String hostBoot) {
    /** Of one lane, one after the other in the order in which they were issued. */
    CommandAction lane() {
        return action == CommandAction.IN_SERVICE ? CommandAction.OUT_OF_SERVICE : action;
    }

    /** Ends the application, and with it whatever else is under way. */
    boolean ends() {
        return action == CommandAction.RESTART_APPLICATION || action == CommandAction.REBOOT;
    }
}
