package cn.haicang.devices.samv;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.idtext.IdentityText;
import cn.haicang.devices.testing.SaidLine;
import java.util.Arrays;
import java.util.Optional;

/** Whatever a SAM_V module says: on the line, and, since a check byte is hard to guess, behind it. */
public final class SamVFuzz {
    private SamVFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        onTheLine(input);
        BaseInformation.of(input, input.length % 2 == 0).ifPresent(SamVFuzz::text);
        if (input.length >= IdentityText.LENGTH) {
            IdentityText.read(Arrays.copyOf(input, IdentityText.LENGTH), Optional.empty(), new byte[0])
                    .wipe();
        }
        SamVFrame.soFar(input, input.length);
        SamVFrame.inAll(input, input.length);
    }

    private static void onTheLine(byte[] input) {
        var line = new SaidLine(input);
        var module = new SamVLine(line);
        try {
            for (var command : SamVCommand.values()) {
                module.ask(command).whole().ifPresent(SamVAnswer::wipe);
            }
        } catch (DeviceLost e) {
            // the named outcome of a line that says nothing sensible
        }
    }

    private static void text(BaseInformation information) {
        IdentityText.read(information.text(), Optional.empty(), information.photo())
                .wipe();
        information.wipe();
    }
}
