/** How this terminal comes to its centre. Face: {@link cn.haicang.kiosk.enrolment.EnrolmentDesk}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "trust", "centre"})
package cn.haicang.kiosk.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
