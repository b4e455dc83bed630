/** Sealed submissions that wait for the centre; knows of no network. Faces: {@link cn.haicang.kiosk.outbox.Outbox}, {@link cn.haicang.kiosk.outbox.Chains}, {@link cn.haicang.kiosk.outbox.Mirror}, {@link cn.haicang.kiosk.outbox.CarryOut}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store"})
package cn.haicang.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
