package cn.haicang.proving.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Measures keys as they lie on the glass: at least 16 mm, the one that goes on at least 20 mm; 8 mm apart, within a keyboard
 * 2 mm; none above the horizon at 40 % of the height.
 * And no text waits below an edge, where nobody looks for it.
 */
final class Millimetres {
    private static final String MEASURE = """
            () => {
              const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'));
              const keys = [...document.querySelectorAll('button.key')]
                .filter(key => key.checkVisibility({ visibilityProperty: true }))
                .map(key => ({ name: key.textContent.trim() || key.className, box: key.getBoundingClientRect(),
                               primary: key.classList.contains('primary'), board: key.closest('.keyboard') }));
              const wrong = [];
              const rounded = x => Math.round(x * 10) / 10;
              const bit = 0.2;
              for (const { name, box, primary, board } of keys) {
                const least = board ? 14 : 16;
                if (Math.min(box.width, box.height) / mm < least - bit)
                  wrong.push(`${name}: ${rounded(box.width / mm)} × ${rounded(box.height / mm)} mm`);
                if (primary && box.height / mm < 20 - bit) wrong.push(`${name}: primary, ${rounded(box.height / mm)} mm high`);
                if (box.top < innerHeight * 0.4 - 1) wrong.push(`${name}: above the horizon`);
                if (box.bottom > innerHeight + 1 || box.right > innerWidth + 1) wrong.push(`${name}: outside the glass`);
              }
              keys.forEach((a, i) => keys.slice(i + 1).forEach(b => {
                const dx = Math.max(a.box.left - b.box.right, b.box.left - a.box.right);
                const dy = Math.max(a.box.top - b.box.bottom, b.box.top - a.box.bottom);
                const gap = Math.max(dx, dy) / mm;
                const wanted = a.board && a.board === b.board ? 2 : 8;
                if (gap < wanted - bit) wrong.push(`${a.name} | ${b.name}: ${rounded(gap)} mm apart, ${wanted} wanted`);
              }));
              for (const text of document.querySelectorAll('main.screen :is(.reading, .sky, .answers, .choices)')) {
                const hidden = (text.scrollHeight - text.clientHeight) / mm;
                if (hidden > 1) wrong.push(`${text.className}: ${rounded(hidden)} mm of text are out of sight`);
              }
              return [String(keys.length), ...wrong];
            }""";

    private Millimetres() {}

    /** What is wrong on this screen; nothing if all is well. */
    static List<String> wrong(Page page) {
        List<?> measured = (List<?>) page.evaluate(MEASURE);
        List<String> all = measured.stream().map(String::valueOf).toList();
        assertThat(Integer.parseInt(all.getFirst())).as("keys were found").isPositive();
        return all.subList(1, all.size());
    }
}
