package cn.haicang.console.casework.ui;

import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Masked until somebody asks; a glance over the shoulder sees no name. */
class MaskedText extends Span {
    private final Span text;
    private boolean masked = true;

    MaskedText(String hidden, String shown, Words words) {
        this.text = new Span(hidden);
        text.addClassName("b");
        var toggle = new NativeButton(words.of("content.show"));
        toggle.addClassName("link");
        toggle.addClickListener(_ -> {
            masked = !masked;
            text.setText(masked ? hidden : shown);
            toggle.setText(words.of(masked ? "content.show" : "content.hide"));
        });
        add(text, toggle);
        addClassName("masked");
    }
}
