package cn.haicang.proving.centre;

import cn.haicang.console.ConsoleApplication;
import cn.haicang.proving.process.Orphan;
import org.springframework.boot.SpringApplication;

/** Starts the shipped centre with {@link Furnishing} beside it. Ends with whoever started it. */
public final class DemoCentre {
    private DemoCentre() {}

    public static void main(String[] args) {
        Orphan.endWithStarter();
        // The product's main class comes first: it is the one whose packages are scanned.
        new SpringApplication(ConsoleApplication.class, Furnishing.class).run(args);
    }
}
