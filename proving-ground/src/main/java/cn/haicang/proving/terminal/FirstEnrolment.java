package cn.haicang.proving.terminal;

import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.enrolment.EnrolmentResult;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.proving.process.CentreControl;
import cn.haicang.proving.process.ReadyFile;
import cn.haicang.proving.workbench.NetworkCable;
import java.net.URI;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** What a technician does at a new terminal: gets a code from the centre and types it in. Once; later starts find it done. */
final class FirstEnrolment {
    private static final Logger log = LoggerFactory.getLogger(FirstEnrolment.class);
    private static final int BEFORE_THE_ANNOUNCEMENT = 0;

    private final ProvingSettings settings;
    private final EnrolmentDesk desk;
    private final NetworkCable cable;

    FirstEnrolment(ProvingSettings settings, EnrolmentDesk desk, NetworkCable cable) {
        this.settings = settings;
        this.desk = desk;
        this.cable = cable;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(BEFORE_THE_ANNOUNCEMENT)
    void enrol() {
        if (settings.centreReady().isPresent() && !desk.enrolled()) {
            var centre = new CentreControl(
                    new ReadyFile(Path.of(settings.centreReady().get())));
            EnrolmentCode code = EnrolmentCode.parse(centre.codeOfTheDemosTerminal());
            EnrolmentResult result = desk.enrol(code, URI.create("https://127.0.0.1:" + cable.port()));
            if (!(result instanceof EnrolmentResult.Enrolled)) {
                throw new IllegalStateException("the terminal was not enrolled: " + result);
            }
            log.info("The terminal is enrolled");
        }
    }
}
