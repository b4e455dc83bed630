package cn.haicang.proving.campaign.terminal;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.enrolment.EnrolmentResult;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.proving.process.CentreControl;
import cn.haicang.proving.process.ReadyFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** What a technician does at a terminal that nobody has enrolled yet; a terminal that is enrolled is left alone. */
record NewTerminal(EnrolmentDesk desk, CatalogueShelf shelf, URI centre) {
    private static final int MOST_TRIES = 30;

    /** Until it has services to offer: in a life without, nobody could hand anything in. */
    void setUp(Path centreReady) {
        if (!desk.enrolled()) {
            enrol(centreReady);
        }
        while (shelf.active().isEmpty()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void enrol(Path centreReady) {
        String line = new CentreControl(new ReadyFile(centreReady)).codeForAnotherTerminal();
        String code = JsonMapper.shared().readTree(line).path("code").asString();
        for (int tries = MOST_TRIES; !desk.enrolled(); tries--) {
            EnrolmentResult result = desk.enrol(EnrolmentCode.parse(code), centre);
            if (tries == 0 && !(result instanceof EnrolmentResult.Enrolled)) {
                throw new IllegalStateException("the terminal was not enrolled: " + result);
            }
        }
    }
}
