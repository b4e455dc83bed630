package cn.haicang.devices.print;

import cn.haicang.devices.ReasonCode;

/** What became of one receipt. Only the printer's own answer after the job makes it {@link Printed}. */
public sealed interface PrintResult {
    record Printed() implements PrintResult {}

    /** Nothing of it lies in the printer, now or later. */
    record NotPrinted(ReasonCode reason) implements PrintResult {}

    record StoppedMidway(ReasonCode reason) implements PrintResult {}

    /** The line broke at a point that leaves it open; a person has to look. */
    record Unknown(ReasonCode reason) implements PrintResult {}
}
