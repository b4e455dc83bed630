package cn.haicang.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyLineTest {
    private static final String DIFFICULT = "\\\t\n\rNnrt 陈\u2028\uD83C\uDFEE";

    @Test
    void whatever_stands_in_a_row_comes_back_and_needs_one_line() {
        var random = new Random(20);
        for (int round = 0; round < 5_000; round++) {
            var fields = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(_ -> field(random))
                    .toList();
            var line = CopyLine.of(fields);
            assertThat(line).doesNotContain("\n", "\r");
            assertThat(CopyLine.read(line)).isEqualTo(fields);
        }
    }

    @Test
    void nothing_and_an_empty_text_are_two_things() {
        var fields = List.of(Optional.of(""), Optional.<String>empty(), Optional.of("\\N"));
        assertThat(CopyLine.of(fields)).isEqualTo("\t\\N\t\\\\N");
        assertThat(CopyLine.read("\t\\N\t\\\\N")).isEqualTo(fields);
    }

    private static Optional<String> field(Random random) {
        if (random.nextInt(5) == 0) {
            return Optional.empty();
        }
        var points = DIFFICULT.codePoints().toArray();
        var text = new StringBuilder();
        random.ints(random.nextInt(12), 0, points.length).forEach(at -> text.appendCodePoint(points[at]));
        return Optional.of(text.toString());
    }
}
