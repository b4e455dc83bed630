package cn.haicang.devices.codescan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedScanner;
import cn.haicang.devices.emulator.EmulatedScanner.Ending;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.scan.ScanResult;
import cn.haicang.devices.scan.ScanResult.Nothing;
import cn.haicang.devices.scan.ScanResult.Scanned;
import cn.haicang.devices.scan.ScanResult.ScannerLost;
import cn.haicang.devices.scan.ScannerProfile;
import cn.haicang.devices.testing.Await;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SerialCodeScannerTest {
    private static final String PORT = "memory-1";

    private final EmulatedScanner machine = new EmulatedScanner();
    private final EmulatedPorts ports = new EmulatedPorts().with(PORT, machine);
    private SerialCodeScanner scanner = open(ScannerProfile.PLAIN);

    private SerialCodeScanner open(ScannerProfile profile) {
        return SerialCodeScanner.start(
                "test", new SerialCodeScanner.Place(ports, PORT, 9600, profile), new HealthCell());
    }

    private void reopen(ScannerProfile profile) {
        scanner.close();
        scanner = open(profile);
    }

    @AfterEach
    void close() {
        scanner.close();
    }

    private ScanResult scan(long millis) {
        return scanner.scan(Deadline.in(Duration.ofMillis(millis)));
    }

    private CompletableFuture<ScanResult> waiting() {
        return CompletableFuture.supplyAsync(() -> scan(8000));
    }

    /** The scanner is told to look: from here on a code counts. */
    private CompletableFuture<ScanResult> armed() {
        reopen(ScannerProfile.SYN);
        machine.waitingForTrigger();
        var result = waiting();
        Await.until("started", machine::isLit);
        return result;
    }

    static Stream<ScannerProfile> triggered() {
        return Stream.of(ScannerProfile.GM65, ScannerProfile.SYN);
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void a_code_is_scanned_however_the_scanner_ends_it(Ending ending) {
        machine.endsWith(ending);
        var result = armed();

        machine.show("6901234567892");

        assertThat(result.join()).isEqualTo(new Scanned("6901234567892"));
    }

    @ParameterizedTest
    @MethodSource("triggered")
    void a_scanner_that_waits_for_a_trigger_is_started_and_stopped(ScannerProfile profile) {
        machine.waitingForTrigger();
        reopen(profile);
        machine.show("6901234567892");

        assertThat(scan(8000)).isEqualTo(new Scanned("6901234567892"));
        assertThat(scan(300)).isEqualTo(new Nothing());
        Await.until("stopped", () -> !machine.isLit());
        assertThat(machine.starts()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("triggered")
    void a_scanner_that_went_dark_is_started_again(ScannerProfile profile) {
        machine.waitingForTrigger();
        reopen(new ScannerProfile("quick", profile.start(), profile.stop(), Duration.ofMillis(200)));
        var result = waiting();
        Await.until("started", machine::isLit);
        machine.goesDark();

        machine.show("6901234567892");

        assertThat(result.join()).isEqualTo(new Scanned("6901234567892"));
    }

    @Test
    void a_scanner_is_stopped_when_the_wait_is_called_off() {
        var result = armed();

        scanner.cancel();

        assertThat(result.join()).isEqualTo(new Nothing());
        Await.until("stopped", () -> !machine.isLit());
    }

    @Test
    void what_was_scanned_before_anybody_waited_is_dropped() {
        Await.until("ready", () -> scanner.health() instanceof DeviceHealth.Ready);
        machine.show("OLD");

        assertThat(scan(300)).isEqualTo(new Nothing());
    }

    @Test
    void a_code_that_had_begun_before_anybody_waited_is_dropped_to_its_end() {
        Await.until("ready", () -> scanner.health() instanceof DeviceHealth.Ready);
        reopen(ScannerProfile.SYN);
        Await.until("ready", () -> scanner.health() instanceof DeviceHealth.Ready);
        machine.garbage("OLD BEG".getBytes(StandardCharsets.US_ASCII));
        var result = waiting();
        Await.until("started", machine::isLit);
        machine.garbage("UN\r".getBytes(StandardCharsets.US_ASCII));

        machine.show("NEW");

        assertThat(result.join()).isEqualTo(new Scanned("NEW"));
    }

    @Test
    void codes_that_follow_one_another_without_pause_keep_nobody_waiting() {
        var on = new AtomicBoolean(true);
        Await.until("ready", () -> scanner.health() instanceof DeviceHealth.Ready);
        var stream = Thread.ofVirtual().start(() -> {
            for (int i = 0; on.get(); i++) {
                machine.show("CODE-" + i);
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        });
        try {
            for (int i = 0; i < 5; i++) {
                long began = System.nanoTime();
                assertThat(scan(8000)).isInstanceOf(Scanned.class);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            }
        } finally {
            on.set(false);
            Await.until("the stream ends", () -> !stream.isAlive());
        }
    }

    @Test
    void a_code_torn_over_two_reads_is_one_code() {
        machine.splitAfter(5, Duration.ofMillis(25));
        var result = armed();

        machine.show("6901234567892");

        assertThat(result.join()).isEqualTo(new Scanned("6901234567892"));
    }

    @Test
    void a_code_ended_twice_is_scanned_once() {
        machine.doubleEnds();
        var result = armed();
        machine.show("6901234567892");
        assertThat(result.join()).isEqualTo(new Scanned("6901234567892"));

        assertThat(scan(300)).isEqualTo(new Nothing());
    }

    @Test
    void a_reply_in_the_middle_of_a_code_is_no_part_of_it() {
        machine.repliesMixedIn();
        machine.waitingForTrigger();
        reopen(ScannerProfile.GM65);
        machine.show("6901234567892");

        assertThat(scan(8000)).isEqualTo(new Scanned("6901234567892"));
    }

    @Test
    void a_code_in_chinese_is_scanned_in_the_scanners_own_encoding() {
        machine.writes(Charset.forName("GB18030"));
        var result = armed();

        machine.show("海沧区嵩屿街道");

        assertThat(result.join()).isEqualTo(new Scanned("海沧区嵩屿街道"));
    }

    @Test
    void a_code_that_is_too_long_is_refused_whole_and_the_next_one_taken() {
        var result = armed();
        machine.showOfLength(10_000);

        machine.garbage("NEXT\r".getBytes(StandardCharsets.US_ASCII));

        assertThat(result.join()).isEqualTo(new Scanned("NEXT"));
    }

    @Test
    void garbage_before_a_code_ends_no_wait_and_breaks_nothing() {
        var result = armed();
        machine.garbage((byte) 0xFF, (byte) 0xFE, (byte) 0x00, (byte) 0x80, (byte) '\r');

        machine.show("6901234567892");

        assertThat(result.join()).isEqualTo(new Scanned("6901234567892"));
    }

    @Test
    void a_silent_scanner_keeps_nobody_longer_than_the_deadline() {
        machine.silent();
        long began = System.nanoTime();

        assertThat(scan(300)).isEqualTo(new Nothing());

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_scanner_that_is_not_there_is_lost_at_once_and_found_when_it_comes() {
        machine.unplug();
        Await.until("absent", () -> scanner.health() instanceof DeviceHealth.Absent);
        assertThat(scan(8000)).isEqualTo(new ScannerLost(ReasonCode.NOT_CONNECTED));

        machine.plug();

        Await.until("ready", () -> scanner.health() instanceof DeviceHealth.Ready);
        var result = armed();
        machine.show("6901234567892");
        assertThat(result.join()).isEqualTo(new Scanned("6901234567892"));
    }

    @Test
    void a_scanner_unplugged_while_somebody_waits_is_lost() {
        var result = armed();

        machine.unplug();

        assertThat(result.join()).isEqualTo(new ScannerLost(ReasonCode.LOST));
    }

    @Test
    void a_closed_scanner_answers_at_once() {
        scanner.close();
        scanner.close();

        assertThat(scan(8000)).isEqualTo(new ScannerLost(ReasonCode.NOT_CONNECTED));
    }

    @Test
    void any_bytes_at_all_give_a_named_outcome() {
        var random = new Random(20260911);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(9000)];
            random.nextBytes(bytes);
            var result = CompletableFuture.supplyAsync(() -> scan(60));
            machine.garbage(Arrays.copyOf(bytes, bytes.length / 2));
            machine.garbage(Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length));
            assertThat(result.join()).isInstanceOfAny(Scanned.class, Nothing.class);
        }
        assertThat(scanner.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void what_was_scanned_does_not_show_in_a_log() {
        assertThat(new Scanned("SECRET").toString()).doesNotContain("SECRET");
    }

    @Test
    void profiles_are_found_by_their_names() {
        assertThat(ScannerProfile.named("gm65")).contains(ScannerProfile.GM65);
        assertThat(ScannerProfile.named("unknown")).isEmpty();
        assertThat(ScannerProfile.names()).isEqualTo("plain, gm65, syn");
    }
}
