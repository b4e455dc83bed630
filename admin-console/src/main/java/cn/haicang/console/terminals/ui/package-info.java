/** The list of terminals, the page of one, and the sheet with which one is enrolled. */
@NullMarked
@NamedInterface("ui")
package cn.haicang.console.terminals.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
