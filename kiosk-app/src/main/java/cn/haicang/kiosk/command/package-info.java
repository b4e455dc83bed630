/**
 * What the centre asks of this terminal: verified, written down, done at most once and never within a resident's session, told
 * of. Faces: {@link cn.haicang.kiosk.command.OutOfService}, {@link cn.haicang.kiosk.command.Host}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "trust", "centre", "shell", "hardware", "session", "sync", "enrolment"})
package cn.haicang.kiosk.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
