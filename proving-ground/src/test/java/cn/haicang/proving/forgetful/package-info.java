/** Tests of the file system that forgets. */
@NullMarked
package cn.haicang.proving.forgetful;

import org.jspecify.annotations.NullMarked;
