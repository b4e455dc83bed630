/** What a service asks a resident and how an answer is judged: the same checks on both sides. Face: {@link cn.haicang.protocol.form.FormCheck}. */
@NullMarked
package cn.haicang.protocol.form;

import org.jspecify.annotations.NullMarked;
