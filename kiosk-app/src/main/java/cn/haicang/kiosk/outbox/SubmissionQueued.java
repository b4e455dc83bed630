package cn.haicang.kiosk.outbox;

/** Something new waits for the centre; announced after the commit. */
public record SubmissionQueued(Committed submission) {}
