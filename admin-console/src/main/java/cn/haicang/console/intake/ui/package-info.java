/** What does not add up, and the numbers of one terminal on its page. */
@NullMarked
@NamedInterface("ui")
package cn.haicang.console.intake.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
