/** The technician's bench: one command that uses the very drivers of the terminal. Face: {@link cn.haicang.devices.cli.DevicesCommand}. */
@NullMarked
package cn.haicang.devices.cli;

import org.jspecify.annotations.NullMarked;
