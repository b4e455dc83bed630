package cn.haicang.devices.pcsc;

import cn.haicang.devices.idtext.Pictures;
import java.util.Arrays;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.ResponseAPDU;

/** Whatever a chip answers, as a social security card and as the pages of a reader with a security module. */
public final class ChipFuzz {
    private static final byte[] NOTHING_THERE = {0x6A, (byte) 0x82};
    private static final byte[] ATR = {0x3B, 0x00};

    private ChipFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        boolean pages = input.length > 0 && (input[0] & 1) == 1;
        var fitting = new CardFitting(pages, Optional.empty(), new Pictures(Optional.empty()));
        var answers = new Answers(input);
        try {
            new CardRecognition(fitting)
                    .read(new Chip(_ -> answers.next()), ATR)
                    .wipe();
        } catch (CardException e) {
            // the named outcome of a card that is no card any more
        }
    }

    /** Each is its length in one byte, and as many bytes, of which the last two are the status. */
    private static final class Answers {
        private final byte[] input;
        private int at = 1;

        Answers(byte[] input) {
            this.input = input;
        }

        ResponseAPDU next() {
            int length = at < input.length ? input[at++] & 0xFF : 0;
            if (length < 2 || input.length - at < length) {
                at = input.length;
                return new ResponseAPDU(NOTHING_THERE);
            }
            at += length;
            return new ResponseAPDU(Arrays.copyOfRange(input, at - length, at));
        }
    }
}
