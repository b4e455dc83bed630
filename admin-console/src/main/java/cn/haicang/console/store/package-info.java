/** Where the centre keeps things: data folder, SQLite or PostgreSQL, migrations, clock. Face: {@link cn.haicang.console.store.DataFolder}. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.haicang.console.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
