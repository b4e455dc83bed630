/** What this terminal offers: fetched, verified, activated in one step, never older. Face: {@link cn.haicang.kiosk.catalogue.CatalogueShelf}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "trust", "centre"})
package cn.haicang.kiosk.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
