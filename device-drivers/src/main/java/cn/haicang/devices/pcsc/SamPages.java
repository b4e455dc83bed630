package cn.haicang.devices.pcsc;

import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.idtext.IdentityText;
import cn.haicang.devices.idtext.Pictures;
import java.util.Arrays;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;

/**
 * A resident document on a PC/SC reader with a security module of its own. Such readers show what the module has read as
 * a storage card of pages (FF B0, PC/SC part 3): length of the text, length of the photo, text, photo. This is a
 * convention of makers, not of the standard.
 */
final class SamPages {
    private static final int PAGE = 256;
    private static final int HEAD = 4;
    private static final int LONGEST_PHOTO = 1024;
    private static final int MOST = HEAD + IdentityText.LENGTH + LONGEST_PHOTO;

    private final Chip chip;
    private final Pictures pictures;

    SamPages(Chip chip, Pictures pictures) {
        this.chip = chip;
        this.pictures = pictures;
    }

    /**
     * Whether an answer to reset is of such a page card: the name of the storage card, at its fourteenth and fifteenth
     * byte, is 90 00. Where that is counted from one, it is the thirteenth and fourteenth.
     */
    static boolean isNamedBy(byte[] atr) {
        return isName(atr, 13) || isName(atr, 12);
    }

    private static boolean isName(byte[] atr, int at) {
        return atr.length > at + 1 && (atr[at] & 0xFF) == 0x90 && atr[at + 1] == 0;
    }

    /** Empty if there are no pages. */
    Optional<CardReadResult> read() throws CardException {
        byte[] stream = new byte[MOST];
        try {
            int first = page(0, stream);
            return first < HEAD ? Optional.empty() : Optional.of(read(stream, first));
        } finally {
            Arrays.fill(stream, (byte) 0);
        }
    }

    private CardReadResult read(byte[] stream, int first) throws CardException {
        int text = word(stream, 0);
        int photo = word(stream, 2);
        if (text != IdentityText.LENGTH || photo > LONGEST_PHOTO) {
            return new Unreadable(Unreadable.Cause.LAYOUT_UNKNOWN);
        }
        int photoAt = HEAD + text;
        // A photo that nobody can decode isn't even fetched.
        int wanted = pictures.areWanted() ? photoAt + photo : photoAt;
        for (int page = 1, got = first; page * PAGE < wanted; page++) {
            got = got == page * PAGE ? got + page(page, stream) : got;
            if (got < Math.min(wanted, (page + 1) * PAGE)) {
                return new Unreadable(Unreadable.Cause.CARD_REFUSES);
            }
        }
        byte[] own = Arrays.copyOfRange(stream, HEAD, photoAt);
        try {
            return IdentityText.read(
                    own, Optional.empty(), pictures.picture(Arrays.copyOfRange(stream, photoAt, wanted)));
        } finally {
            Arrays.fill(own, (byte) 0);
        }
    }

    /** @return how many bytes the page has, none if it isn't there */
    private int page(int number, byte[] stream) throws CardException {
        var answer = chip.send(new CommandAPDU(0xFF, 0xB0, number, 0x00, PAGE));
        byte[] data = answer.getData();
        if (!Chip.isDone(answer)) {
            return 0;
        }
        int length = Math.min(data.length, stream.length - number * PAGE);
        System.arraycopy(data, 0, stream, number * PAGE, length);
        return length;
    }

    private static int word(byte[] data, int at) {
        return ((data[at] & 0xFF) << 8) | (data[at + 1] & 0xFF);
    }
}
