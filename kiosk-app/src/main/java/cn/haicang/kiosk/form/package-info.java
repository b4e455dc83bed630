/**
 * From the guide of a service to its receipt: one decision per screen, checks by the protocol's own rules. Public face: {@link
 * cn.haicang.kiosk.form.FormNavigation}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "session", "hardware", "catalogue", "submission", "outbox"})
package cn.haicang.kiosk.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
