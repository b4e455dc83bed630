package cn.haicang.console.terminals;

import cn.haicang.protocol.enrolment.EnrolmentCode;
import java.time.Instant;

/** A code as it is shown once; the centre keeps a hash of its secret only. */
public record IssuedCode(EnrolmentCode code, Instant expires) {}
