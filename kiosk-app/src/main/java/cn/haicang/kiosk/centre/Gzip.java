package cn.haicang.kiosk.centre;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The one content coding of the wire (RFC 9110 8.4.1.3). */
final class Gzip {
    private Gzip() {}

    static byte[] compressed(byte[] content) {
        var compressed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(compressed)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** @throws IOException if it is no gzip, not whole, or larger than this */
    static byte[] plain(byte[] compressed, int most) throws IOException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            var content = zip.readNBytes(most + 1);
            if (content.length > most) {
                throw new IOException("more than " + most + " bytes");
            }
            return content;
        }
    }
}
