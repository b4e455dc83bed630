/** One SQLite file, its migrations and its transactions, and the clock; shared ground. Faces: {@link cn.haicang.kiosk.store.DataFolder}, {@link cn.haicang.kiosk.store.Announcer}. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.haicang.kiosk.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
