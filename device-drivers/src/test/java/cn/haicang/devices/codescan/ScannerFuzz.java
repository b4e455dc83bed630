package cn.haicang.devices.codescan;

import java.util.Arrays;

/** Whatever a scanner says, in two pieces with a silence behind them. */
public final class ScannerFuzz {
    private ScannerFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        int half = input.length == 0 ? 0 : (input[0] & 0xFF) % input.length;
        var stream = new CodeStream();
        stream.feed(Arrays.copyOf(input, half));
        if (stream.isOpen()) {
            stream.silence();
        }
        stream.feed(Arrays.copyOfRange(input, half, input.length));
        stream.silence();
        stream.dropBegun();
    }
}
