package cn.haicang.proving.campaign.terminal;

import cn.haicang.kiosk.KioskApplication;
import cn.haicang.proving.campaign.life.Life;
import cn.haicang.proving.process.Orphan;
import org.springframework.boot.SpringApplication;

/** Starts the shipped terminal with {@link BusyStation} around it. Ends with whoever started it. */
public final class CampaignTerminal {
    private CampaignTerminal() {}

    public static void main(String[] args) {
        Orphan.endWithStarter();
        // The product's main class comes first: it is the one whose packages are scanned.
        new SpringApplication(KioskApplication.class, Life.Beans.class, BusyStation.class).run(args);
    }
}
