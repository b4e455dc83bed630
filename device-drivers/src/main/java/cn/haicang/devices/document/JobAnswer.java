package cn.haicang.devices.document;

import cn.haicang.devices.ReasonCode;
import java.util.List;

/** What the server says about a job. */
public sealed interface JobAnswer {
    /**
     * @param reasons of the job, in the keywords of RFC 8011 5.3.8, such as {@code job-hold-until-specified}
     * @param printer of its printer, in the keywords of RFC 8011 5.4.12, such as {@code media-empty-error}
     */
    record Job(JobState state, List<String> reasons, List<String> printer) implements JobAnswer {
        public Job {
            reasons = List.copyOf(reasons);
            printer = List.copyOf(printer);
        }
    }

    /** There is none of that number, or it ended so long ago that the server has forgotten it. */
    record NoSuchJob() implements JobAnswer {}

    /** The server won't say or do it; {@code why} is the status that IPP has for this. */
    record Refused(String why) implements JobAnswer {}

    record PrinterLost(ReasonCode reason) implements JobAnswer {}
}
