/** Sealed submissions that wait for the centre; knows of no network. Face: {@link cn.haicang.kiosk.outbox.Outbox}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store"})
package cn.haicang.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
