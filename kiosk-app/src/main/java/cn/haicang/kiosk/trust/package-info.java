/** Who this terminal is and whom it believes: its key, its certificate, the pinned authority, the centre’s keys. Face: {@link cn.haicang.kiosk.trust.Trust}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store"})
package cn.haicang.kiosk.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
