package cn.haicang.devices.document;

import cn.haicang.devices.ReasonCode;

/** What became of handing a document over. */
public sealed interface PrintAnswer {
    /** The server has all of it. */
    record Accepted(JobId job) implements PrintAnswer {}

    /** Not a PDF, or one that was cut off; it was not sent. */
    record NotAPdf() implements PrintAnswer {}

    /** It was not sent. */
    record TooLarge(int mostBytes) implements PrintAnswer {}

    /** The server won't have it; {@code why} is the status that IPP has for this (RFC 8011, appendix B). */
    record Refused(String why) implements PrintAnswer {}

    /** Nothing of it lies at the server. */
    record NotSubmitted(ReasonCode reason) implements PrintAnswer {}

    /** The line broke while it was handed over: ask for the job before it is printed again. */
    record Unknown(JobId job, ReasonCode reason) implements PrintAnswer {}
}
