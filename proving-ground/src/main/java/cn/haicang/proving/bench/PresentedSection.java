package cn.haicang.proving.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the moment that a card lies on a PC/SC reader to the driver's word about it, beside a bare loop around {@code
 * waitForChange}. A virtual reader listens on all addresses, so service and cards stand in a network of their own that has
 * nothing but a loopback.
 */
final class PresentedSection implements Section {
    private static final List<String> APART =
            List.of("unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$0\" \"$@\"");

    private final Path scratch;

    PresentedSection(Path scratch) {
        this.scratch = scratch;
    }

    private record Seen(double driver, double bare) {}

    @Override
    public void measure(Figures figures) throws IOException {
        figures.title("a card presented to a PC/SC reader (median of " + PresentedCards.ROUNDS + ")");
        var seen = new ArrayList<Seen>();
        try (var cards = Child.start(
                APART,
                PresentedCards.class,
                List.of(scratch.resolve("pcscd.log").toString()))) {
            while (seen.size() < PresentedCards.ROUNDS) {
                var millis = cards.line().split(" ", 2);
                seen.add(new Seen(Double.parseDouble(millis[0]), Double.parseDouble(millis[1])));
            }
        }
        double driver = figures.keep("presented.driver.millis", Median.of(seen, Seen::driver));
        double loop = figures.keep("presented.bare.millis", Median.of(seen, Seen::bare));
        double ratio = figures.keep("presented.ratio", driver / loop);
        figures.line("driver %.0f ms   bare loop %.0f ms   %.2f x the loop (at most 1.2)", driver, loop, ratio);
    }
}
