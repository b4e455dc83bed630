/**
 * The bench beside the demo's terminal: emulated machines, a drawer of invented cards, the cable to the centre, and the
 * page that plays with them. Faces: {@link cn.haicang.proving.workbench.Bench},
 * {@link cn.haicang.proving.workbench.WorkbenchServer}.
 */
@NullMarked
package cn.haicang.proving.workbench;

import org.jspecify.annotations.NullMarked;
