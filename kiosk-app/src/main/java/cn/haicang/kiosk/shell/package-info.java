/**
 * The frame of every screen: three bands, six fixed keys, words in three languages, and the parts that screens are made of.
 * Public face: {@link cn.haicang.kiosk.shell.Stage}, {@link cn.haicang.kiosk.shell.Screen} and its parts; what the frame
 * needs of others stands here as interfaces ({@link cn.haicang.kiosk.shell.Visit}, {@link cn.haicang.kiosk.shell.Entrance},
 * {@link cn.haicang.kiosk.shell.HelpSlot}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.haicang.kiosk.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
