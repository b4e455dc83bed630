package cn.haicang.proving.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for words in the raw bytes of files, as somebody does who has taken the disk out. */
public final class Residue {
    private static final Map<String, Charset> CHARSETS = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "UTF-16 LE", StandardCharsets.UTF_16LE,
            "UTF-16 BE", StandardCharsets.UTF_16BE,
            "GB18030", Charset.forName("GB18030"));

    private final Map<String, byte[]> patterns = new LinkedHashMap<>();

    private Residue(List<String> words) {
        for (var word : words) {
            CHARSETS.forEach((name, charset) -> {
                var bytes = word.getBytes(charset);
                patterns.put(word + " in " + name, bytes);
                inBase64(word + " in " + name, bytes);
            });
        }
    }

    /** @param words of at least two characters beyond ASCII, or six of it */
    public static Residue of(String... words) {
        return new Residue(List.of(words));
    }

    /** Base64 has three ways to write the same bytes, by what stands before them (RFC 4648 4); what the neighbours change is left out. */
    private void inBase64(String name, byte[] bytes) {
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            patterns.put(name + ", Base64 " + before, part(Base64.getEncoder(), shifted, from, to));
            patterns.put(name + ", Base64url " + before, part(Base64.getUrlEncoder(), shifted, from, to));
        }
    }

    private static byte[] part(Base64.Encoder encoder, byte[] bytes, int from, int to) {
        return encoder.withoutPadding()
                .encodeToString(bytes)
                .substring(from, to)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Every finding as "word and encoding: file". */
    public List<String> in(Path folderOrFile) {
        try (Stream<Path> files = Files.walk(folderOrFile)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> in(file, bytes(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> in(Path file, byte[] content) {
        var found = new ArrayList<String>();
        patterns.forEach((name, pattern) -> {
            if (holds(content, pattern)) {
                found.add(name + ": " + file.getFileName());
            }
        });
        return found;
    }

    private static boolean holds(byte[] content, byte[] pattern) {
        for (int at = 0; at <= content.length - pattern.length; at++) {
            int same = 0;
            while (same < pattern.length && content[at + same] == pattern[same]) {
                same++;
            }
            if (same == pattern.length) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
