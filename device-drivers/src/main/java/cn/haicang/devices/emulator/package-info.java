/** Machines at byte level, with their faults as verbs; never shipped to the street. Faces: the public classes. */
@NullMarked
package cn.haicang.devices.emulator;

import org.jspecify.annotations.NullMarked;
