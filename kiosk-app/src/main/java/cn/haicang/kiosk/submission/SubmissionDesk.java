package cn.haicang.kiosk.submission;

import java.util.Optional;

/**
 * Takes what a resident hands in. Not idempotent by itself: each call is a submission of its own, so a review page calls
 * it once.
 */
public interface SubmissionDesk {
    /** Why nothing can be handed in here now, whatever the service; empty if it can. Asked before a resident begins. */
    Optional<SubmissionResult.Code> closed();

    SubmissionResult submit(Filing filing);

    /** About a case; a service that this terminal does not offer is no hindrance. */
    SubmissionResult add(Addition addition);
}
