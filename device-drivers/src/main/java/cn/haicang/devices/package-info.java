/** What every device has: an id, a health with a reason, a deadline. */
@NullMarked
package cn.haicang.devices;

import org.jspecify.annotations.NullMarked;
