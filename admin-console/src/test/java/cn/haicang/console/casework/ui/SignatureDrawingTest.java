package cn.haicang.console.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureDrawingTest {
    @Test
    void strokes_are_drawn_and_anything_else_is_not() {
        assertThat(SignatureDrawing.svg("M10 10L20 20")).contains("d=\"M10 10L20 20\"");
        assertThat(SignatureDrawing.svg("M1 1\"/><script>alert(1)</script>"))
                .contains("d=\"\"")
                .doesNotContain("script");
    }
}
