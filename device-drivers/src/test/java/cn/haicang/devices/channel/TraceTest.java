package cn.haicang.devices.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String TEXT = """
            # device: invented
            # opened at 9600
            0.000000 > 10 04 01
            0.004100 < 12
            0.010000 > 10 04 02
            0.014000 < 12 34
            """;

    private static Trace trace(String text) {
        return Trace.read(new BufferedReader(new StringReader(text)));
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(5));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void a_trace_knows_its_comments_and_its_times() {
        assertThat(trace(TEXT).comments()).containsExactly("device: invented", "opened at 9600");
        assertThat(trace(TEXT).pieces().get(1).at()).isEqualTo(Duration.ofNanos(4_100_000));
    }

    @Test
    void a_recorded_device_answers_as_it_did_however_the_bytes_are_cut() {
        try (var line = trace(TEXT).replay()) {
            line.write(bytes(0x10), soon());
            line.write(bytes(0x04, 0x01), soon());
            assertThat(line.read(64, soon())).isEqualTo(bytes(0x12));
            line.write(bytes(0x10, 0x04, 0x02), soon());
            assertThat(line.read(1, soon())).isEqualTo(bytes(0x12));
            assertThat(line.read(1, soon())).isEqualTo(bytes(0x34));
        }
    }

    @Test
    void before_it_is_asked_it_keeps_silent_until_the_deadline() {
        try (var line = trace(TEXT).replay()) {
            assertThat(line.read(64, Deadline.in(Duration.ofMillis(5)))).isEmpty();
        }
    }

    @Test
    void another_question_than_the_recorded_one_is_no_replay() {
        try (var line = trace(TEXT).replay()) {
            assertThatThrownBy(() -> line.write(bytes(0x10, 0x05), soon())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void after_its_end_the_device_is_lost() {
        try (var line = trace("0.000000 > 01\n").replay()) {
            line.write(bytes(1), soon());
            assertThatThrownBy(() -> line.read(1, soon())).isInstanceOf(DeviceLost.class);
            assertThatThrownBy(() -> line.write(bytes(1), soon())).isInstanceOf(DeviceLost.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0 > 01", "0.000000 > ", "0.000000 ? 01", "0.000000 > 1", "0.000000 > 01 0G", "x"})
    void a_line_that_is_none_is_named_by_its_number(String line) {
        assertThatThrownBy(() -> trace("# one\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void what_was_recorded_can_be_replayed() {
        var text = new StringWriter();
        var recorder = new TraceRecorder((_, _) -> trace(TEXT).replay(), new BufferedWriter(text));
        try (var line = recorder.open("port", 9600)) {
            line.write(bytes(0x10, 0x04, 0x01), soon());
            assertThat(line.read(64, soon())).isEqualTo(bytes(0x12));
        }

        try (var again = trace(text.toString()).replay()) {
            again.write(bytes(0x10, 0x04, 0x01), soon());
            assertThat(again.read(64, soon())).isEqualTo(bytes(0x12));
        }
    }
}
