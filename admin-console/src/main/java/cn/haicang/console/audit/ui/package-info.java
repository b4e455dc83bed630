/** The audit log as a page. */
@NullMarked
package cn.haicang.console.audit.ui;

import org.jspecify.annotations.NullMarked;
