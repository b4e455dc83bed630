package cn.haicang.proving.campaign.centre;

import cn.haicang.console.ConsoleApplication;
import cn.haicang.proving.campaign.life.Life;
import cn.haicang.proving.centre.Furnishing;
import cn.haicang.proving.process.Orphan;
import org.springframework.boot.SpringApplication;

/** Starts the shipped centre with {@link WatchedIntake} beside it. Ends with whoever started it. */
public final class CampaignCentre {
    private CampaignCentre() {}

    public static void main(String[] args) {
        Orphan.endWithStarter();
        // The product's main class comes first: it is the one whose packages are scanned.
        new SpringApplication(
                        ConsoleApplication.class,
                        Furnishing.class,
                        Life.Beans.class,
                        WatchedIntake.class,
                        BrokenIntake.class)
                .run(args);
    }
}
