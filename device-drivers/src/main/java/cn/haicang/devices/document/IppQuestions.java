package cn.haicang.devices.document;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.Types;
import java.net.URI;

/** What is asked of a printer, as IPP has it (RFC 8011, 4.2 and 4.3). */
final class IppQuestions {
    /** The same for every job and every terminal: a queue that is looked at tells nothing about anyone. */
    private static final String JOB_NAME = "document";

    private static final String USER = "kiosk";
    /** Said of every job: a queue's own default is often another paper (PWG 5101.1). */
    private static final String A4 = "iso_a4_210x297mm";

    private static final String PDF = "application/pdf";

    private final URI printer;

    IppQuestions(URI printer) {
        this.printer = printer;
    }

    IppPacket createJob() {
        return IppPacket.createJob(printer)
                .putOperationAttributes(Types.requestingUserName.of(USER), Types.jobName.of(JOB_NAME))
                .putJobAttributes(Types.media.of(A4))
                .build();
    }

    IppPacket sendDocument(JobId job) {
        return IppPacket.sendDocument(printer, job.value())
                .putOperationAttributes(
                        Types.requestingUserName.of(USER), Types.documentFormat.of(PDF), Types.lastDocument.of(true))
                .build();
    }

    IppPacket jobState(JobId job) {
        return IppPacket.getJobAttributes(printer, job.value(), Types.jobState, Types.jobStateReasons)
                .putOperationAttributes(Types.requestingUserName.of(USER))
                .build();
    }

    IppPacket cancel(JobId job) {
        return IppPacket.cancelJob(printer, job.value())
                .putOperationAttributes(Types.requestingUserName.of(USER))
                .build();
    }

    IppPacket printerState() {
        return IppPacket.getPrinterAttributes(
                        printer, Types.printerState, Types.printerStateReasons, Types.printerIsAcceptingJobs)
                .putOperationAttributes(Types.requestingUserName.of(USER))
                .build();
    }
}
