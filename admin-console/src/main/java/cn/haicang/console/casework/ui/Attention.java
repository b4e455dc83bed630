package cn.haicang.console.casework.ui;

import cn.haicang.console.shell.Words;
import java.util.List;

/** What a person has to look into, as words; a code without words is shown as it is. */
class Attention {
    private final Words words;

    Attention(Words words) {
        this.words = words;
    }

    String of(List<String> codes) {
        return String.join(
                words.of("list.comma"),
                codes.stream()
                        .map(code -> words.ifKnown("attention." + code, code))
                        .toList());
    }
}
