package cn.haicang.proving.demo;

import cn.haicang.proving.centre.DemoAccounts;
import cn.haicang.proving.process.House;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says where everything is, and opens it where there is a display. */
final class Welcome {
    private final House house;
    private final DemoOptions options;
    private final Consumer<String> say;

    Welcome(House house, DemoOptions options, Consumer<String> say) {
        this.house = house;
        this.options = options;
        this.say = say;
    }

    void give() {
        String screen = house.screen().map(URI::toString).orElse("not ready; use the workbench's link");
        say.accept("");
        say.accept("  Terminal    " + screen + "   (good for one browser)");
        say.accept("  Workbench   " + house.workbench() + "   (cards, paper, cables; opens the terminal again)");
        say.accept("  Centre      " + house.console());
        say.accept("              officer        " + DemoAccounts.OFFICER + " / " + DemoAccounts.PASSWORD);
        say.accept("              administrator  " + DemoAccounts.ADMINISTRATOR + " / " + DemoAccounts.PASSWORD);
        say.accept("");
        say.accept("  Data in " + options.data() + ". Ctrl-C stops both.");
        if (options.open() && hasDisplay()) {
            open(house.console());
            open(house.workbench());
            house.screen().ifPresent(this::open);
        }
    }

    private static boolean hasDisplay() {
        return List.of("DISPLAY", "WAYLAND_DISPLAY").stream()
                .anyMatch(name -> Optional.ofNullable(System.getenv(name))
                        .filter(value -> !value.isBlank())
                        .isPresent());
    }

    private void open(URI address) {
        try {
            new ProcessBuilder("xdg-open", address.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noOpener) {
            say.accept("  (No program opens addresses here; copy them.)");
        }
    }
}
