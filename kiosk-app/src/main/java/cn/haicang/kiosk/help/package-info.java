/** The help key: whom to call, and stronger contrast. Gives the frame its {@link cn.haicang.kiosk.shell.HelpSlot}; nobody imports it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "catalogue"})
package cn.haicang.kiosk.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
