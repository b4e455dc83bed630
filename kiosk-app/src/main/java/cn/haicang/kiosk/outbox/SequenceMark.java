package cn.haicang.kiosk.outbox;

import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.protocol.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How far the sequence of the present chain has gone, in a file beside the key: a damaged, restored or lost database must not
 * make a number come twice. While envelopes are being appended the mark says only from where on; when it is quiet again it
 * says where the chain ends, and with which head. Whatever it says is on the disk before anything is built on it.
 */
@Component
class SequenceMark {
    private static final Logger log = LoggerFactory.getLogger(SequenceMark.class);
    private static final String FILE = "keys/sequence-mark";
    private static final Pattern CONTENT = Pattern.compile("(\\S+) (\\d{1,18}) (open|ends) (\\S+) (\\S*)\\n");
    private static final String NONE = "-";

    private final DataFolder folder;

    SequenceMark(DataFolder folder) {
        this.folder = folder;
    }

    private record Mark(String chain, long sequence, boolean ends, String head, String mending) {
        @Override
        public String toString() {
            return chain + " " + sequence + " " + (ends ? "ends" : "open") + " " + head + " " + mending + "\n";
        }
    }

    /**
     * Whether a chain may go on after this end.
     *
     * @param mending the last time that a damaged database was mended; empty if never
     */
    boolean fits(Chain chain, Optional<OutboxRepository.ChainEnd> end, String mending) {
        var mark = read().filter(it -> it.chain().equals(chain.key()));
        if (mark.isEmpty()) {
            // Before the first append of a chain a mark is written: without one there was none, or the mark was lost
            // too.
            return end.isEmpty() || mending.isEmpty();
        }
        long sequence = sequence(end);
        if (sequence < mark.get().sequence()) {
            return false;
        }
        boolean samefile = mark.get().mending().equals(mending);
        return samefile
                || (mark.get().ends()
                        && sequence == mark.get().sequence()
                        && head(end).equals(mark.get().head()));
    }

    /** From now on the chain grows. */
    void opens(Chain chain, Optional<OutboxRepository.ChainEnd> end, String mending) {
        write(new Mark(chain.key(), sequence(end), false, head(end), mending));
    }

    /** It rests; it may grow again. */
    void ends(Chain chain, OutboxRepository.ChainEnd end, String mending) {
        write(new Mark(chain.key(), end.sequence().value(), true, head(Optional.of(end)), mending));
    }

    private void write(Mark mark) {
        folder.write(FILE, mark.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private Optional<Mark> read() {
        return folder.read(FILE)
                .map(bytes -> CONTENT.matcher(new String(bytes, StandardCharsets.US_ASCII)))
                .filter(content -> {
                    boolean readable = content.matches();
                    if (!readable) {
                        log.error("SEQUENCE_MARK_UNREADABLE only the database knows it now");
                    }
                    return readable;
                })
                .map(content -> new Mark(
                        content.group(1),
                        Long.parseLong(content.group(2)),
                        content.group(3).equals("ends"),
                        content.group(4),
                        content.group(5)));
    }

    private static long sequence(Optional<OutboxRepository.ChainEnd> end) {
        return end.map(it -> it.sequence().value()).orElse(0L);
    }

    private static String head(Optional<OutboxRepository.ChainEnd> end) {
        return end.map(OutboxRepository.ChainEnd::head).map(Sha256::toString).orElse(NONE);
    }
}
