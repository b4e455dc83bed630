package cn.haicang.proving.terminal;

import cn.haicang.kiosk.command.Host;
import cn.haicang.kiosk.command.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does nothing to the machine that it runs on, and says what it would have done. */
final class TalkingHost implements Host {
    private static final Logger log = LoggerFactory.getLogger(TalkingHost.class);

    @Override
    public Outcome restartApplication() {
        return wouldHave("ended this process, to be started again");
    }

    @Override
    public Outcome reboot() {
        return wouldHave("run: systemctl reboot");
    }

    @Override
    public Outcome screenshot() {
        return wouldHave("run: grim -");
    }

    @Override
    public String boot() {
        return "";
    }

    private static Outcome wouldHave(String done) {
        log.info("A terminal in the street would have {}", done);
        return new Outcome.Done("demo: would have " + done);
    }
}
