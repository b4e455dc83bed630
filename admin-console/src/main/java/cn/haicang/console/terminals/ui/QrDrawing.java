package cn.haicang.console.terminals.ui;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG: dark on white in both looks, because scanners want it so, with the quiet zone of ISO/IEC 18004. */
final class QrDrawing {
    private static final int QUIET = 4;

    private QrDrawing() {}

    static String svg(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        var dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"></rect><path d=\"" + dark
                + "\" fill=\"#000\"></path></svg>";
    }
}
