package cn.haicang.proving.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of what a resident would tell: handed in, given a number, or sent away.
 *
 * @param what ASKED, GIVEN or DENIED
 * @param life of which start of which terminal
 * @param content hash of what was handed in
 * @param rest the number and its installation, or why not
 */
record BookLine(String what, String life, String content, String service, List<String> rest) {
    static List<BookLine> read(Path file) throws IOException {
        List<BookLine> lines = new ArrayList<>();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        // A last line without its end was being written when its writer was killed: it was shown to nobody.
        int whole = text.lastIndexOf('\n') + 1;
        for (String line : text.substring(0, whole).lines().toList()) {
            List<String> parts = List.of(line.split("\t", -1));
            lines.add(new BookLine(
                    parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.subList(4, parts.size())));
        }
        return lines;
    }

    boolean is(String kind) {
        return what.equals(kind);
    }

    String number() {
        return rest.get(0);
    }

    int installation() {
        return Integer.parseInt(rest.get(1));
    }
}
