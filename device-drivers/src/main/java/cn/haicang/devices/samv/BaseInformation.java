package cn.haicang.devices.samv;

import cn.haicang.devices.idtext.IdentityText;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a module read off a card: lengths, text, photo, fingerprints, all behind each other. Fingerprints are for the
 * police; they are passed over and wiped with the answer.
 */
final class BaseInformation {
    private static final int LONGEST_PHOTO = 1024;

    private final byte[] text;
    private final byte[] photo;

    private BaseInformation(byte[] text, byte[] photo) {
        this.text = text;
        this.photo = photo;
    }

    /** Empty if the lengths that it names are none of such an answer, or more than came. */
    static Optional<BaseInformation> of(byte[] data, boolean withFingerprints) {
        int head = withFingerprints ? 6 : 4;
        if (data.length < head) {
            return Optional.empty();
        }
        int text = word(data, 0);
        int photo = word(data, 2);
        int fingerprints = withFingerprints ? word(data, 4) : 0;
        if (text != IdentityText.LENGTH || photo > LONGEST_PHOTO || head + text + photo + fingerprints > data.length) {
            return Optional.empty();
        }
        int photoAt = head + text;
        return Optional.of(new BaseInformation(
                Arrays.copyOfRange(data, head, photoAt), Arrays.copyOfRange(data, photoAt, photoAt + photo)));
    }

    private static int word(byte[] data, int at) {
        return ((data[at] & 0xFF) << 8) | (data[at + 1] & 0xFF);
    }

    byte[] text() {
        return text;
    }

    byte[] photo() {
        return photo;
    }

    void wipe() {
        Arrays.fill(text, (byte) 0);
        Arrays.fill(photo, (byte) 0);
    }
}
