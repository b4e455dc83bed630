package cn.haicang.kiosk.shell;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Map;

/** A QR code (ISO/IEC 18004) on the screen, in ink on white at any mode: scanners want it so. */
@Tag("div")
public final class QrPicture extends Component {
    private static final int QUIET_ZONE = 4;

    public QrPicture(String content, String label) {
        getElement().setAttribute("class", "qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("innerHTML", svg(content));
    }

    private static String svg(String content) {
        try {
            var code = new QRCodeWriter()
                    .encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            var path = new StringBuilder();
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#0E2831\" d=\"%s\"/></svg>"
                    .formatted(code.getWidth(), code.getHeight(), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("qr: " + content.length() + " characters don't fit", e);
        }
    }
}
