/** What a technician does at the terminal itself: bring it to its centre, see what waits, look after its devices. Public face: {@link cn.haicang.kiosk.technician.EnrolmentNavigation}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "enrolment", "outbox", "hardware"})
package cn.haicang.kiosk.technician;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
