/**
 * A file system that holds in memory what nobody has synced, and loses it when the power is cut. Face:
 * {@link cn.haicang.proving.forgetful.ForgetfulMount}.
 */
@NullMarked
package cn.haicang.proving.forgetful;

import org.jspecify.annotations.NullMarked;
