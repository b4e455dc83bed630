package cn.haicang.proving.forgetful;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ForgetfulDiskTest {
    private static final String SYNCED = "it is on the disk";
    private static final byte[] SECTORS = "x".repeat(8 * 512).getBytes(StandardCharsets.US_ASCII);

    @Test
    void what_was_synced_is_found_after_every_cut() {
        for (int seed = 0; seed < 100; seed++) {
            ForgetfulDisk disk = withFile(seed);
            content(disk).write("and this is not".getBytes(StandardCharsets.US_ASCII), SYNCED.length());
            cutAndRestore(disk);
            assertThat(text(disk)).startsWith(SYNCED);
        }
    }

    @Test
    void what_was_not_synced_is_lost_whole_kept_whole_or_torn_between_sectors() {
        Set<Long> kept = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            ForgetfulDisk disk = withFile(seed);
            content(disk).write(SECTORS, 0);
            int lost = cutAndRestore(disk);
            long arrived = text(disk).chars().filter(it -> it == 'x').count();
            assertThat(arrived % 512).isZero();
            assertThat(lost).isEqualTo(8 - (int) arrived / 512);
            kept.add(arrived);
        }
        assertThat(kept).contains(0L, 8L * 512).hasSizeGreaterThan(4);
    }

    @Test
    void a_name_lasts_once_its_folder_is_synced_and_not_before() {
        Set<Boolean> seen = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            ForgetfulDisk disk = withFile(seed);
            Folder folder = disk.folder("/").orElseThrow();
            folder.add("unsynced", new Node.File(0600));
            folder.remove("synced");
            cutAndRestore(disk);
            seen.add(disk.file("/unsynced").isPresent());
            // Names change in order: nobody finds the second change without the first.
            assertThat(disk.file("/unsynced").isPresent()
                            || disk.file("/synced").isPresent())
                    .isTrue();
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_renamed_file_is_found_under_one_of_its_names() {
        for (int seed = 0; seed < 50; seed++) {
            ForgetfulDisk disk = withFile(seed);
            Folder folder = disk.folder("/").orElseThrow();
            folder.rename("synced", "renamed", disk.find("/synced").orElseThrow());
            cutAndRestore(disk);
            assertThat(folder.names()).hasSize(1);
        }
    }

    @Test
    void at_the_cut_everything_on_that_power_ends_before_anything_is_forgotten() {
        ForgetfulDisk disk = withFile(1);
        AtomicBoolean ended = new AtomicBoolean();
        content(disk).write(SECTORS, 0);
        disk.cutAfter(2, () -> ended.set(disk.powered()));
        disk.changes();
        assertThat(ended).isFalse();
        disk.changes();
        assertThat(ended).isTrue();
        assertThat(disk.powered()).isFalse();
    }

    private static ForgetfulDisk withFile(long seed) {
        ForgetfulDisk disk = new ForgetfulDisk(new Random(seed));
        Folder folder = disk.folder("/").orElseThrow();
        folder.add("synced", new Node.File(0600));
        folder.sync();
        content(disk).write(SYNCED.getBytes(StandardCharsets.US_ASCII), 0);
        content(disk).sync();
        return disk;
    }

    private static Content content(ForgetfulDisk disk) {
        return disk.file("/synced").orElseThrow().content();
    }

    private static int cutAndRestore(ForgetfulDisk disk) {
        disk.cut();
        return disk.restore();
    }

    private static String text(ForgetfulDisk disk) {
        ByteBuffer bytes = ByteBuffer.allocate((int) content(disk).length());
        int length = content(disk).read(bytes, 0, bytes.capacity());
        return new String(bytes.array(), 0, length, StandardCharsets.US_ASCII);
    }
}
