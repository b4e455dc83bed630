package cn.haicang.proving.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that finds nothing proves nothing before it has found what was hidden from it. */
class ResidueTest {
    private static final String NAME = "林晓燕";
    private static final String NUMBER = "350205198806120423";

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final Residue residue = Residue.of(NAME, NUMBER);

    private byte[] noise(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private void hide(byte[] bytes) throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes(noise(1 + random.nextInt(5000)));
        file.writeBytes(bytes);
        file.writeBytes(noise(random.nextInt(5000)));
        Files.write(folder.resolve("kiosk.db-wal"), file.toByteArray());
    }

    private static byte[] between(byte[] before, byte[] bytes, byte[] after) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(before);
        all.writeBytes(bytes);
        all.writeBytes(after);
        return all.toByteArray();
    }

    @Test
    void every_word_is_found_in_every_encoding_wherever_it_lies() throws IOException {
        for (var word : new String[] {NAME, NUMBER}) {
            for (var charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"}) {
                var bytes = word.getBytes(Charset.forName(charset));
                hide(bytes);
                assertThat(residue.in(folder)).as(word + charset).isNotEmpty();
                for (int before = 0; before < 6; before++) {
                    var inside = between(noise(before), bytes, noise(random.nextInt(6)));
                    hide(Base64.getEncoder().encode(inside));
                    assertThat(residue.in(folder)).as(word + charset).isNotEmpty();
                    hide(Base64.getUrlEncoder().withoutPadding().encode(inside));
                    assertThat(residue.in(folder)).as(word + charset).isNotEmpty();
                }
            }
        }
    }

    @Test
    void nothing_is_found_where_nothing_is() throws IOException {
        hide("林晓 350205198806120 晓燕".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("kiosk.db"), noise(2_000_000));
        assertThat(residue.in(folder)).isEmpty();
    }
}
