package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Digits and capitals, and above them whole words that are often needed. */
public final class Keyboard extends Div {
    private static final List<String> ROWS = List.of("1234567890", "QWERTYUIOP", "ASDFGHJKL-", "ZXCVBNM");

    public Keyboard(Words words, List<String> wholeWords, Typing typing) {
        addClassName("keyboard");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.of("keyboard.label"));
        if (!wholeWords.isEmpty()) {
            var row = Say.flat("words");
            wholeWords.forEach(word -> row.add(Key.plain(word, () -> typing.type(word))));
            add(row);
        }
        var board = Say.flat("board");
        ROWS.forEach(row -> row.chars().mapToObj(Character::toString).forEach(c -> board.add(letter(c, typing))));
        board.add(Key.plain(words.of("pad.delete"), typing::delete)
                .before("i-del")
                .called("fn"));
        add(board);
    }

    private static Key letter(String letter, Typing typing) {
        return Key.plain(letter, () -> typing.type(letter));
    }
}
