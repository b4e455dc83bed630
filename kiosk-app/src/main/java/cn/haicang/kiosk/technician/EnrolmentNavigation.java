package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.shell.Stage;
import org.springframework.stereotype.Component;

/** The way to the enrolment of a terminal that belongs to no centre yet. */
@Component
public class EnrolmentNavigation {
    private final EnrolmentDesk desk;
    private final TechnicianSettings settings;

    EnrolmentNavigation(EnrolmentDesk desk, TechnicianSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    public void open(Stage stage) {
        new EnrolmentFlow(stage, desk, new EnrolmentEntry(settings.centre())).begin();
    }
}
