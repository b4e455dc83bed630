package cn.haicang.devices.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinePaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final LinePace pace = new LinePace();

    @Test
    void ten_bits_make_a_byte() {
        assertThat(pace.leaves(960, 5, 9600)).isEqualTo(5 + SECOND);
    }

    @Test
    void a_thousand_pieces_take_exactly_as_long_as_their_bytes() {
        long last = 0;
        for (int piece = 0; piece < 1152; piece++) {
            last = pace.leaves(10, 0, 115_200);
        }
        assertThat(last).isEqualTo(SECOND);
    }

    @Test
    void who_wakes_late_delays_nothing_that_was_given_before() {
        pace.leaves(96, 0, 9600);

        assertThat(pace.leaves(96, SECOND / 20, 9600)).isEqualTo(SECOND / 5);
    }

    @Test
    void an_idle_line_carries_at_once_and_lends_no_time() {
        pace.leaves(96, 0, 9600);

        assertThat(pace.leaves(96, SECOND, 9600)).isEqualTo(SECOND + SECOND / 10);
    }

    @Test
    void another_rate_begins_where_the_one_before_ended() {
        pace.leaves(96, 0, 9600);

        assertThat(pace.leaves(1152, 0, 115_200)).isEqualTo(SECOND / 10 + SECOND / 10);
    }
}
