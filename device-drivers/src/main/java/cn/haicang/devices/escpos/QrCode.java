package cn.haicang.devices.escpos;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;

/** A QR code of ISO/IEC 18004, model 2, level M, as large as the paper and a phone like it. */
final class QrCode {
    /** Version 40 at level M holds so many bytes (ISO/IEC 18004, table 7). */
    static final int MOST_BYTES = 2331;

    private static final int LARGEST_MODULE = 7;
    private static final int QUIET_ZONE = 4;

    private final byte[] data;
    private final BitMatrix modules;
    private final int moduleDots;

    QrCode(String content, int paperDots) {
        var utf8 = content.getBytes(StandardCharsets.UTF_8);
        boolean fits = utf8.length <= MOST_BYTES;
        this.data = fits ? utf8 : content.getBytes(Charset.forName("GB18030"));
        this.modules = modules(content, fits ? "UTF-8" : "GB18030");
        int room = modules.getWidth() + 2 * QUIET_ZONE;
        this.moduleDots = Math.clamp(paperDots / room, 1, LARGEST_MODULE);
    }

    private static BitMatrix modules(String content, String charset) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.CHARACTER_SET,
                                    charset,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("qr: too much for one code", e);
        }
    }

    byte[] data() {
        return data.clone();
    }

    int moduleDots() {
        return moduleDots;
    }

    int edgeDots() {
        return modules.getWidth() * moduleDots;
    }

    /** Its dots, in the middle of the paper. */
    Dots centred(int paperDots) {
        int left = (paperDots - edgeDots()) / 2;
        int width = left + edgeDots();
        var black = new BitSet();
        for (int y = 0; y < edgeDots(); y++) {
            for (int x = 0; x < edgeDots(); x++) {
                if (modules.get(x / moduleDots, y / moduleDots)) {
                    black.set(y * width + left + x);
                }
            }
        }
        return new Dots(width, edgeDots(), black);
    }
}
