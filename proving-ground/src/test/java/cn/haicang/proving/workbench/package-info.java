/** What the workbench's machines and its page can be relied on for. */
@NullMarked
package cn.haicang.proving.workbench;

import org.jspecify.annotations.NullMarked;
