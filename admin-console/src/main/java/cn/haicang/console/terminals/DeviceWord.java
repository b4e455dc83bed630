package cn.haicang.console.terminals;

import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.State;
import cn.haicang.protocol.health.DeviceReport;

/** States of one device. */
public enum DeviceWord implements State {
    READY("device.ready", Mark.FINE),
    BUSY("device.busy", Mark.UNDER_WAY),
    ATTENTION("device.attention", Mark.SOON),
    FAILED("device.failed", Mark.NOW),
    ABSENT("device.absent", Mark.NOW),
    /** From settings, not a state that a device tells. */
    NOT_FITTED("device.not_fitted", Mark.NONE);

    private final String wordKey;
    private final Mark mark;

    DeviceWord(String wordKey, Mark mark) {
        this.wordKey = wordKey;
        this.mark = mark;
    }

    public static DeviceWord of(DeviceReport.State state) {
        return switch (state) {
            case READY -> READY;
            case BUSY -> BUSY;
            case ATTENTION -> ATTENTION;
            case FAILED -> FAILED;
            case ABSENT -> ABSENT;
        };
    }

    @Override
    public String wordKey() {
        return wordKey;
    }

    @Override
    public Mark mark() {
        return mark;
    }
}
