/** Rules about the whole house that no compiler holds: sizes, dependencies, what is in the shipped jars. */
@NullMarked
package cn.haicang.proving.rules;

import org.jspecify.annotations.NullMarked;
