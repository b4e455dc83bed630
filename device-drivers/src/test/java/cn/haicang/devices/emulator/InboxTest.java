package cn.haicang.devices.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final List<String> obeyed = new ArrayList<>();
    private final Inbox inbox = new Inbox(new Inbox.RealTime() {
        @Override
        public void asked(int question) {
            obeyed.add("asked " + question);
        }

        @Override
        public void recover(int how) {
            obeyed.add("recover " + how);
        }

        @Override
        public void clear() {
            obeyed.add("clear");
        }
    });

    private void take(String bytes) {
        for (byte b : HEX.parseHex(bytes)) {
            inbox.take(b);
        }
    }

    private List<String> commands() {
        var all = new ArrayList<String>();
        while (inbox.first().isPresent()) {
            all.add(HEX.formatHex(inbox.first().orElseThrow()));
            inbox.done();
        }
        return all;
    }

    @Test
    void a_question_is_answered_at_once_though_it_comes_byte_by_byte_and_between_data() {
        take("41 10");
        assertThat(obeyed).isEmpty();
        take("04");
        assertThat(obeyed).isEmpty();
        take("02 42");

        assertThat(obeyed).containsExactly("asked 2");
        assertThat(commands()).containsExactly("41", "42");
        assertThat(inbox.waiting()).isZero();
    }

    @Test
    void inside_a_raster_the_same_bytes_are_dots() {
        take("1d 76 30 00 02 00 03 00 10 04 01 10");
        take("05 02");

        assertThat(obeyed).isEmpty();
        assertThat(commands()).containsExactly("1d 76 30 00 02 00 03 00 10 04 01 10 05 02");

        take("10 04 01");
        assertThat(obeyed).containsExactly("asked 1");
    }

    @Test
    void a_ten_that_begins_nothing_is_dropped_with_no_harm_to_what_follows() {
        take("10 41 10 05 02 10 14 08 01 03 14 01 06 02 08 1b 40");

        assertThat(obeyed).containsExactly("recover 2", "clear");
        assertThat(commands()).containsExactly("41", "1b 40");
    }
}
