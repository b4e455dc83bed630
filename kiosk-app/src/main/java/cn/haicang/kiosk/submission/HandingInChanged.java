package cn.haicang.kiosk.submission;

import java.util.Optional;

/** From now on nothing can be handed in here, for this reason, or it can again. */
public record HandingInChanged(Optional<SubmissionResult.Code> closed) {}
