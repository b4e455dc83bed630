package cn.haicang.console.casework.ui;

import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.form.Answer;
import java.util.regex.Pattern;

/** A signature as it was written. Anything but moves and lines is not drawn: it would be somebody else's markup. */
final class SignatureDrawing {
    private static final Pattern STROKES = Pattern.compile("(?:[ML]\\d{1,4} \\d{1,4})++");

    private SignatureDrawing() {}

    static Drawing of(String path, Words words) {
        var drawing = new Drawing("signature", svg(path));
        drawing.getElement().setAttribute("role", "img").setAttribute("aria-label", words.of("content.signature"));
        return drawing;
    }

    static String svg(String path) {
        var safe = STROKES.matcher(path).matches() ? path : "";
        return "<svg viewBox=\"0 0 " + Answer.Signature.WIDTH + " " + Answer.Signature.HEIGHT + "\"><path d=\"" + safe
                + "\"></path></svg>";
    }
}
