/** The one HTTP client of the wire. Faces: {@link cn.haicang.kiosk.centre.CentreLink}, {@link cn.haicang.kiosk.centre.CentreCalls}, {@link cn.haicang.kiosk.centre.Questions}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "trust"})
package cn.haicang.kiosk.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
