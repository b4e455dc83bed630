/** The list of cases, and the page of one. */
@NullMarked
@NamedInterface("ui")
package cn.haicang.console.casework.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
