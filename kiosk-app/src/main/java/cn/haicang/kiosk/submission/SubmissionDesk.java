package cn.haicang.kiosk.submission;

/**
 * Takes what a resident hands in. Not idempotent by itself: each call is a submission of its own, so a review page calls
 * it once.
 */
public interface SubmissionDesk {
    SubmissionResult submit(Filing filing);
}
