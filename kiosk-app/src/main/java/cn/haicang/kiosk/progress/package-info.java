/** What became of it, by card or by receipt number. Public face: {@link cn.haicang.kiosk.progress.ProgressNavigation}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "session", "centre", "hardware", "outbox", "form"})
package cn.haicang.kiosk.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
