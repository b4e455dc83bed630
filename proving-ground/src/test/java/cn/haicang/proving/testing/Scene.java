package cn.haicang.proving.testing;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.process.House;
import cn.haicang.proving.process.House.Blueprint;
import cn.haicang.proving.process.Ports;
import cn.haicang.proving.process.StartCache;
import cn.haicang.proving.testing.Glass.Stands;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole house on free ports over an empty data folder, and one browser in front of it. */
public final class Scene implements AutoCloseable {
    private final House house;
    private final Chromium chromium;

    private Scene(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    /** @param name of its folder, in which the logs of both processes stay for whoever looks for a cause */
    public static Scene set(String name) {
        HousePlan plan = HousePlan.find();
        Path houses = plan.room("proving-ground").resolve("target/houses");
        try {
            Files.createDirectories(houses);
            var house = new House(
                    new Blueprint(plan, Files.createTempDirectory(houses, name + "-"), Ports.ANY, StartCache.none()));
            house.startCentre();
            house.startTerminal();
            return new Scene(house, Chromium.open());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public House house() {
        return house;
    }

    public Chromium chromium() {
        return chromium;
    }

    /** As one finds it in the morning: everything on, plugged in and loaded, nothing open in the browser. */
    Scene tidied() {
        chromium.context().pages().forEach(Page::close);
        if (!house.terminal().isAlive()) {
            house.startTerminal();
        }
        Hands hands = hands();
        hands.tidyUp();
        hands.close();
        chromium.forgetFlaws();
        return this;
    }

    /** The terminal's screen, in a page of its own. */
    public Glass glass() {
        return glass(Stands.UPRIGHT);
    }

    public Glass glass(Stands stands) {
        return Glass.open(chromium, house, stands);
    }

    public Hands hands() {
        return Hands.at(chromium, house);
    }

    public Desk desk() {
        return Desk.at(chromium, house);
    }

    @Override
    public void close() {
        chromium.close();
        house.close();
    }
}
