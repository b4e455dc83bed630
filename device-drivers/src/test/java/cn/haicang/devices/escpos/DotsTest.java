package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class DotsTest {
    private static Dots of(int width, int height, String black) {
        var dots = new BitSet();
        for (int i = 0; i < black.length(); i++) {
            dots.set(i, black.charAt(i) == '#');
        }
        return new Dots(width, height, dots);
    }

    @Test
    void rows_are_eight_dots_a_byte_from_the_left_and_filled_up_with_white() {
        assertThat(of(10, 2, "#......#.#" + ".#......#.").rows(0, 2))
                .containsExactly((byte) 0x81, (byte) 0x40, (byte) 0x40, (byte) 0x80);
        assertThat(of(8, 2, "########" + ".......#").rows(1, 1)).containsExactly((byte) 1);
    }

    @Test
    void columns_are_twenty_four_dots_in_three_bytes_from_the_top() {
        var dots = new BitSet();
        dots.set(0); // the top of the first column
        dots.set(23 * 2 + 1); // the foot of the second

        assertThat(new Dots(2, 24, dots).columns()).containsExactly((byte) 0x80, 0, 0, 0, 0, 1);
    }

    @Test
    void no_picture_holds_a_byte_that_begins_a_real_time_command() {
        var everyByte = new BitSet();
        for (int b = 0; b < 256; b++) {
            for (int bit = 0; bit < 8; bit++) {
                everyByte.set(b * 8 + bit, (b & (0x80 >> bit)) != 0);
            }
        }
        byte[] rows = new Dots(8, 256, everyByte).rows(0, 256);

        for (int b = 0; b < 256; b++) {
            assertThat(rows[b]).as("%02X", b).isEqualTo((byte) (b == 0x10 ? 0x18 : b));
        }
        assertThat(of(1, 4, "...#").columns()).containsExactly((byte) 0x18, 0, 0);
    }

    @Test
    void beyond_its_edges_a_picture_is_white() {
        var dots = of(2, 1, "##");

        assertThat(dots.isBlack(1, 0)).isTrue();
        assertThat(dots.isBlack(2, 0)).isFalse();
        assertThat(dots.isBlack(-1, 0)).isFalse();
        assertThat(dots.isBlack(0, 1)).isFalse();
        assertThat(dots.rows(0, 3)).containsExactly((byte) 0xC0, 0, 0);
    }
}
