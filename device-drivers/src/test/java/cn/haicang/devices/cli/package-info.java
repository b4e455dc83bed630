/** The technician's bench, as its callers see it. */
@NullMarked
package cn.haicang.devices.cli;

import org.jspecify.annotations.NullMarked;
