package cn.haicang.console.terminals;

import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalCondition.Cause;
import cn.haicang.protocol.health.DeviceReport;
import java.util.Optional;

/** A cause as one phrase in a viewer's language. */
public final class CauseWords {
    /** What a terminal calls its own disk: a device without a place of its own. */
    private static final String STORE = "store";

    /** And the second medium. */
    private static final String MIRROR = "mirror";

    /** And what the centre has assigned to it. */
    private static final String CATALOGUE = "catalogue";

    private final Words words;

    public CauseWords(Words words) {
        this.words = words;
    }

    /** Empty if there is nothing to say. */
    public String of(TerminalCondition condition) {
        return condition.cause().map(this::phrase).orElse("");
    }

    /** What is the matter with one device, without its name. */
    public String reason(DeviceReport.State state, Optional<String> code) {
        var general = words.of(DeviceWord.of(state).wordKey());
        return code.map(known -> words.ifKnown("reason." + known, known)).orElse(general);
    }

    /** The device's name; one that this centre doesn't know keeps the name that the terminal gave it. */
    public String device(String device) {
        if (device.equals(STORE)) {
            return words.of("device.store");
        }
        if (device.equals(MIRROR)) {
            return words.of("device.mirror");
        }
        if (device.equals(CATALOGUE)) {
            return words.of("device.catalogue");
        }
        return DevicePlace.of(device).map(place -> words.of(place.nameKey())).orElse(device);
    }

    private String phrase(Cause cause) {
        return switch (cause) {
            case Cause.Device(var device, var state, var reason) ->
                words.of("cause.device", device(device), reason(state, reason));
            case Cause.Silent(var age) -> words.of("cause.silent", words.age(age));
            case Cause.NeverHeard _ -> words.of("cause.never_heard");
            case Cause.Parked(var count) -> words.of("cause.parked", count);
            case Cause.OldQueue(var oldest) -> words.of("cause.old_queue", words.age(oldest));
            case Cause.Clock(var off) ->
                words.of(off.isNegative() ? "cause.clock_behind" : "cause.clock_ahead", words.age(off.abs()));
            case Cause.AwaitsEnrolment _ -> words.of("cause.awaits_enrolment");
        };
    }
}
