/**
 * Where a visit begins: what this terminal does now, and why not what it doesn't. Gives the frame its {@link
 * cn.haicang.kiosk.shell.Entrance}; nobody imports it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "session",
            "catalogue",
            "centre",
            "command",
            "enrolment",
            "hardware",
            "heartbeat",
            "form",
            "progress",
            "submission",
            "technician"
        })
package cn.haicang.kiosk.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
