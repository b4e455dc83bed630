package cn.haicang.console.overview;

import cn.haicang.console.overview.OverviewDesk.Standing;
import cn.haicang.console.shell.Mark;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The fleet as a sea: one tick a terminal, in the order of streets. Fine ones ripple; a fault stands tall out of the water,
 * a soon stands short, a silent one sinks below. Drawn by numbers alone; no text of anybody's is in it.
 */
final class Waterline {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 96;
    private static final int SURFACE = 48;
    private static final int WIDEST = 24;
    private static final int MARK = 12;

    private Waterline() {}

    static String svg(List<Standing> fleet) {
        var sorted = fleet.stream()
                .sorted(Comparator.comparing((Standing one) -> one.row().street())
                        .thenComparing(one -> one.row().id().value()))
                .toList();
        double step = Math.min(WIDEST, (double) WIDTH / Math.max(1, sorted.size()));
        var drawn = new StringBuilder(
                "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" preserveAspectRatio=\"xMinYMid\">");
        for (int i = 0; i < sorted.size(); i++) {
            drawn.append(tick(sorted.get(i).condition().word().mark(), (i + 0.5) * step, step, i));
        }
        return drawn.append("<path class=\"surface\" d=\"M0 " + SURFACE + "H" + WIDTH + "\"></path></svg>")
                .toString();
    }

    private static String tick(Mark mark, double middle, double step, int index) {
        return mark == Mark.FINE ? ripple(middle, step, index) : signal(mark, middle);
    }

    private static String ripple(double middle, double step, int index) {
        double height = 7 + 4 * Math.sin(index / 2.3);
        return String.format(
                Locale.ROOT,
                "<rect class=\"ripple\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"></rect>",
                middle - step * 0.27,
                SURFACE - height,
                step * 0.54,
                height);
    }

    private static String signal(Mark mark, double middle) {
        int end = SURFACE + reach(mark);
        return String.format(
                Locale.ROOT,
                "<g class=\"%s\"><path class=\"stem\" d=\"M%.1f %dV%d\"></path>"
                        + "<use href=\"icons.svg#m-%s\" x=\"%.1f\" y=\"%d\" width=\"%d\" height=\"%d\"></use></g>",
                mark.tone(),
                middle,
                SURFACE,
                end,
                mark.shape(),
                middle - MARK / 2.0,
                end - MARK / 2,
                MARK,
                MARK);
    }

    /** How far it stands out of the water; downwards is positive, as everywhere in SVG. */
    private static int reach(Mark mark) {
        return switch (mark) {
            case NOW, MISSING -> -30;
            case SOON, PARKED -> -18;
            case SILENT -> 18;
            case FINE, HELD, UNDER_WAY, WAITING, DONE, NONE -> -8;
        };
    }
}
