package cn.haicang.kiosk.centre;

import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;

/**
 * The calls of an enrolled terminal. Each returns within its deadline and may be repeated: the centre does nothing twice. On a
 * terminal that is not enrolled nothing is reached.
 */
public interface CentreCalls {
    /** As many verdicts as envelopes, in the same order. */
    CentreReply<BatchAnswer> deliver(Batch batch);

    /** How much of an attachment is there; refused as NOT_FOUND if nothing is. */
    CentreReply<Uploaded> uploaded(Sha256 hash);

    /**
     * One piece of an attachment. If the call breaks off, the centre keeps what came.
     *
     * @param first place of the piece in the whole
     */
    CentreReply<Uploaded> upload(Sha256 hash, long first, byte[] piece, long total);

    CentreReply<HeartbeatAnswer> beat(Heartbeat heartbeat);

    /** The assignment's JWS, as it came. */
    CentreReply<String> assignment();

    /** The catalogue's JWS, as it came; not yet compared with its hash. */
    CentreReply<String> catalogue(Sha256 hash);

    CentreReply<SealedMessage> query(SealedMessage query);

    /** A new certificate over the same key; also answered to one that is over. */
    CentreReply<RenewalAnswer> renew(RenewalRequest request);

    /** All that wait, as JWS; not verified yet. */
    CentreReply<CommandList> commands();

    CentreReply<Noted> report(CommandId id, CommandReport report);

    /** What a command brings, whole, before its result. */
    CentreReply<Noted> file(CommandId id, Sha256 hash, String jwe);
}
