/** The agent that empties the outbox; nothing here is called by anyone, it follows events. */
@NullMarked
@ApplicationModule(allowedDependencies = {"outbox", "centre", "enrolment"})
package cn.haicang.kiosk.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
