package cn.haicang.devices.pcsc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** The records of one file at a time, found by their tags. A record is its tag, its length, its value (LD/T 32-2015). */
final class Records {
    private static final int SECURITY_STATUS_NOT_SATISFIED = 0x6982;
    /** What cards say that only know the second way to ask: by the record's place in the file. */
    private static final Set<Integer> NOT_BY_TAG = Set.of(0x6A80, 0x6A81, 0x6A86, 0x6B00);

    private static final int MOST_RECORDS = 16;
    private static final int LONGEST_RECORD = 32;

    private final Chip chip;
    private boolean closed;
    private Optional<Map<Integer, byte[]>> byPlace = Optional.empty();

    Records(Chip chip) {
        this.chip = chip;
    }

    // By the standard a file is selected under the current one (P1 = 2); some cards know only P1 = 0.
    boolean open(int file) throws CardException {
        byPlace = Optional.empty();
        closed = false;
        byte[] id = {(byte) (file >> 8), (byte) file};
        return Chip.isDone(chip.send(new CommandAPDU(0x00, 0xA4, 0x02, 0x00, id)))
                || Chip.isDone(chip.send(new CommandAPDU(0x00, 0xA4, 0x00, 0x00, id)));
    }

    /** Whether the file tells its records only to whoever has proven himself. */
    boolean isClosed() {
        return closed;
    }

    /** Empty if the file has no such record, or doesn't give it. */
    Optional<byte[]> value(int tag, int length) throws CardException {
        if (byPlace.isPresent()) {
            return Optional.ofNullable(byPlace.get().get(tag));
        }
        var answer = chip.send(new CommandAPDU(0x00, 0xB2, tag, 0x00, length + 2));
        if (NOT_BY_TAG.contains(answer.getSW())) {
            byPlace = Optional.of(allByPlace());
            return Optional.ofNullable(byPlace.get().get(tag));
        }
        closed |= answer.getSW() == SECURITY_STATUS_NOT_SATISFIED;
        return value(answer).filter(_ -> (answer.getData()[0] & 0xFF) == tag);
    }

    private Map<Integer, byte[]> allByPlace() throws CardException {
        var all = new HashMap<Integer, byte[]>();
        for (int place = 1; place <= MOST_RECORDS; place++) {
            var answer = chip.send(new CommandAPDU(0x00, 0xB2, place, 0x04, LONGEST_RECORD));
            closed |= answer.getSW() == SECURITY_STATUS_NOT_SATISFIED;
            var value = value(answer);
            if (value.isEmpty()) {
                break;
            }
            all.put(answer.getData()[0] & 0xFF, value.get());
        }
        return all;
    }

    private static Optional<byte[]> value(ResponseAPDU answer) {
        byte[] data = answer.getData();
        boolean whole = Chip.isDone(answer) && data.length >= 2 && (data[1] & 0xFF) <= data.length - 2;
        return whole ? Optional.of(Arrays.copyOfRange(data, 2, 2 + (data[1] & 0xFF))) : Optional.empty();
    }
}
