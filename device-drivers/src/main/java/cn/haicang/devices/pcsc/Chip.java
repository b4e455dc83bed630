package cn.haicang.devices.pcsc;

import java.io.ByteArrayOutputStream;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/**
 * Commands to a chip and its whole answers. 6Cxx says: again with that length; 61xx: fetch the rest (ISO/IEC 7816-4).
 * Readers for T=0 do it themselves, others leave it to us.
 */
final class Chip {
    static final int OK = 0x9000;
    /** The file ended before as many bytes as were asked for. */
    static final int END_OF_FILE = 0x6282;

    /** More than any answer needs; a chip that asks for more is broken. */
    private static final int MOST_ROUNDS = 16;

    private static final int LENGTH_BEYOND_BYTE = 256;

    /** A channel to the card. */
    @FunctionalInterface
    interface Channel {
        ResponseAPDU transmit(CommandAPDU command) throws CardException;
    }

    private final Channel channel;

    Chip(Channel channel) {
        this.channel = channel;
    }

    ResponseAPDU send(CommandAPDU command) throws CardException {
        var data = new ByteArrayOutputStream();
        var asked = command;
        var answer = channel.transmit(asked);
        for (int round = 0; round < MOST_ROUNDS && isUnfinished(answer); round++) {
            int length = answer.getSW2() == 0 ? LENGTH_BEYOND_BYTE : answer.getSW2();
            if (answer.getSW1() == 0x61) {
                data.writeBytes(answer.getData());
                asked = new CommandAPDU(0x00, 0xC0, 0x00, 0x00, length);
            } else {
                asked = withLength(asked, length);
            }
            answer = channel.transmit(asked);
        }
        data.writeBytes(answer.getBytes());
        return new ResponseAPDU(data.toByteArray());
    }

    private static boolean isUnfinished(ResponseAPDU answer) {
        return answer.getSW1() == 0x61 || answer.getSW1() == 0x6C;
    }

    private static CommandAPDU withLength(CommandAPDU command, int length) {
        return new CommandAPDU(
                command.getCLA(), command.getINS(), command.getP1(), command.getP2(), command.getData(), length);
    }

    static boolean isDone(ResponseAPDU answer) {
        return answer.getSW() == OK || answer.getSW() == END_OF_FILE;
    }
}
