package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.html.Div;
import java.util.stream.IntStream;

/** Ten digits, 3 × 4, with a key that takes one away and one that takes all away. */
public final class NumberPad extends Div {
    public NumberPad(Words words, Typing typing) {
        addClassName("pad");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.of("pad.label"));
        IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).forEach(digit -> add(digit(digit, typing)));
        add(
                Key.plain(words.of("pad.clear"), typing::clear).called("fn"),
                digit("0", typing),
                Key.plain(words.of("pad.delete"), typing::delete)
                        .before("i-del")
                        .called("fn"));
    }

    private static Key digit(String digit, Typing typing) {
        return Key.plain(digit, () -> typing.type(digit));
    }
}
