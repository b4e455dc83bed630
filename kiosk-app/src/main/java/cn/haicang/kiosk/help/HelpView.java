package cn.haicang.kiosk.help;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Terms;
import cn.haicang.kiosk.shell.Words;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Whom to call, what the fixed keys do, and a screen that is easier to see. */
final class HelpView extends Screen {
    HelpView(Words words, Optional<String> hotline, boolean contrast, Runnable otherContrast, Runnable back) {
        super(words, "help-screen");
        title(words.of("help.title"));
        lead(words.of("help.lead"));
        hotline.ifPresent(number -> {
            var digits = new Span(number);
            digits.addClassName("bold");
            sea(Say.flat("hotline", Picture.icon("i-tel"), new Span(words.of("help.call")), digits));
        });
        sea(new Terms()
                .add("i-glasses", words.of("help.size"), words.of("help.size.then"), "")
                .add("i-back", words.of("help.back"), words.of("help.back.then"), "")
                .add("i-clock", words.of("help.end"), words.of("help.end.then"), ""));
        actions(
                Key.secondary(words.of(contrast ? "help.contrast.off" : "help.contrast.on"), otherContrast)
                        .wide(6),
                Key.primary(words.of("help.go-on"), back).wide(6));
        back(back);
    }
}
