/**
 * The terminal's own web server serves one browser: its own, let in by a one-time token. Nobody imports it; everything goes
 * through {@link cn.haicang.kiosk.browser.BrowserGate}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store"})
package cn.haicang.kiosk.browser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
