/** What a resident hands in, sealed, and what the centre answers. Face: {@link cn.haicang.protocol.submission.Envelope}. */
@NullMarked
package cn.haicang.protocol.submission;

import org.jspecify.annotations.NullMarked;
