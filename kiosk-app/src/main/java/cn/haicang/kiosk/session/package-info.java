/**
 * One resident's visit: consent, card, idle clock, and the wipe at its end. Public face: {@link
 * cn.haicang.kiosk.session.ResidentSession}, {@link cn.haicang.kiosk.session.CardStep}; {@link
 * cn.haicang.kiosk.session.LimitsSource} is given by whoever knows the assignment.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "hardware"})
package cn.haicang.kiosk.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
