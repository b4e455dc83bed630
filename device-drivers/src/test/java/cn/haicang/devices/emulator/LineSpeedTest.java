package cn.haicang.devices.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.channel.ByteChannel;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSpeedTest {
    private final Echo machine = new Echo();
    private final EmulatedPorts ports = new EmulatedPorts().with("port", machine);

    LineSpeedTest() {
        machine.atLineSpeed();
    }

    private static final class Echo extends SerialMachine {
        @Override
        protected void received(byte[] bytes) {
            say(bytes);
        }
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }

    private static byte[] hear(ByteChannel line, int bytes, Deadline deadline) {
        var heard = new ByteArrayOutputStream();
        while (heard.size() < bytes && !deadline.isPast()) {
            heard.writeBytes(line.read(bytes - heard.size(), deadline));
        }
        return heard.toByteArray();
    }

    @Test
    void every_byte_arrives_in_order_both_ways() {
        byte[] sent = new byte[10_000];
        new Random(1).nextBytes(sent);
        try (var line = ports.open("port", 4_000_000)) {
            line.write(sent, soon());

            assertThat(hear(line, sent.length, soon())).isEqualTo(sent);
        }
    }

    @Test
    void what_was_under_way_when_the_cable_was_pulled_never_arrives() {
        try (var line = ports.open("port", 300)) {
            line.write(new byte[100], soon());
            machine.unplug();
            machine.plug();
        }
        try (var line = ports.open("port", 4_000_000)) {
            line.write(new byte[] {1, 2, 3}, soon());

            assertThat(hear(line, 3, soon())).containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_writer_that_is_faster_than_the_line_waits_until_its_deadline_and_no_longer() {
        try (var line = ports.open("port", 300)) {
            line.write(new byte[5000], soon());

            assertThatThrownBy(() -> line.write(new byte[1], Deadline.in(Duration.ofMillis(50))))
                    .isInstanceOf(DeviceLost.class);
        }
    }
}
