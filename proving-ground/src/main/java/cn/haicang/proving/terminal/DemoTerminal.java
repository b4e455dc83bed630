package cn.haicang.proving.terminal;

import cn.haicang.kiosk.KioskApplication;
import cn.haicang.proving.process.Orphan;
import org.springframework.boot.SpringApplication;

/** Starts the shipped terminal with {@link EmulatedSurroundings} beside it. Ends with whoever started it. */
public final class DemoTerminal {
    private DemoTerminal() {}

    public static void main(String[] args) {
        Orphan.endWithStarter();
        // The product's main class comes first: it is the one whose packages are scanned.
        new SpringApplication(KioskApplication.class, EmulatedSurroundings.class).run(args);
    }
}
