package cn.haicang.kiosk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.centre.Noted;
import cn.haicang.kiosk.centre.Uploaded;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.command.CommandReport.State;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers as it was told, without a network; out of reach until it was told anything. */
public final class ScriptedCentre implements CentreCalls {
    private final List<Batch> batches = new ArrayList<>();
    private final List<Heartbeat> beats = new ArrayList<>();
    private final Map<Sha256, String> catalogues = new HashMap<>();
    private Function<Envelope, EnvelopeVerdict> judge = _ -> new EnvelopeVerdict.Accepted();
    private Function<Batch, Optional<CentreReply<BatchAnswer>>> instead = _ -> Optional.empty();
    private Function<Heartbeat, CentreReply<HeartbeatAnswer>> pulse = _ -> new CentreReply.NotReached<>();
    private final Map<Sha256, Upload> uploads = new HashMap<>();
    private int piecesTaken = Integer.MAX_VALUE;
    private CentreReply<String> assignment = new CentreReply.NotReached<>();
    private volatile CentreReply<CommandList> commands = new CentreReply.NotReached<>();
    private final Map<CommandId, List<CommandReport>> reports = new ConcurrentHashMap<>();
    private final Map<CommandId, String> files = new ConcurrentHashMap<>();
    private volatile boolean hears = true;
    private Function<SealedMessage, CentreReply<SealedMessage>> oracle = _ -> new CentreReply.NotReached<>();

    private Function<RenewalRequest, CentreReply<RenewalAnswer>> renewal = _ -> new CentreReply.NotReached<>();

    public List<Batch> batches() {
        return batches;
    }

    public List<Heartbeat> beats() {
        return beats;
    }

    public ScriptedCentre judging(Function<Envelope, EnvelopeVerdict> verdicts) {
        judge = verdicts;
        instead = _ -> Optional.empty();
        return this;
    }

    public ScriptedCentre silent() {
        instead = _ -> Optional.of(new CentreReply.NotReached<>());
        return this;
    }

    public ScriptedCentre refusing(ProblemCode code) {
        instead = _ -> Optional.of(new CentreReply.Refused<>(code));
        return this;
    }

    public ScriptedCentre answering(Function<Batch, Optional<CentreReply<BatchAnswer>>> batch) {
        instead = batch;
        return this;
    }

    public ScriptedCentre beating(Function<Heartbeat, CentreReply<HeartbeatAnswer>> answers) {
        pulse = answers;
        return this;
    }

    public ScriptedCentre assigning(String jws) {
        assignment = new CentreReply.Answered<>(jws);
        return this;
    }

    public ScriptedCentre holding(Sha256 hash, String jws) {
        catalogues.put(hash, jws);
        return this;
    }

    public ScriptedCentre asked(Function<SealedMessage, CentreReply<SealedMessage>> answers) {
        oracle = answers;
        return this;
    }

    public ScriptedCentre renewing(Function<RenewalRequest, CentreReply<RenewalAnswer>> answers) {
        renewal = answers;
        return this;
    }

    @Override
    public CentreReply<RenewalAnswer> renew(RenewalRequest request) {
        return renewal.apply(request);
    }

    @Override
    public CentreReply<BatchAnswer> deliver(Batch batch) {
        batches.add(batch);
        return instead.apply(batch)
                .orElseGet(() -> new CentreReply.Answered<>(BatchAnswer.of(
                        batch, batch.envelopes().stream().map(judge).toList())));
    }

    /** The pieces of an attachment that came, and how long the whole is. */
    public record Upload(ByteArrayOutputStream came, long total) {
        Uploaded told() {
            return new Uploaded(came.size(), came.size() == total);
        }
    }

    @Override
    public CentreReply<Uploaded> uploaded(Sha256 hash) {
        return Optional.ofNullable(uploads.get(hash))
                .<CentreReply<Uploaded>>map(upload -> new CentreReply.Answered<>(upload.told()))
                .orElseGet(() -> new CentreReply.Refused<>(ProblemCode.NOT_FOUND));
    }

    @Override
    public CentreReply<Uploaded> upload(Sha256 hash, long first, byte[] piece, long total) {
        if (piecesTaken <= 0) {
            return new CentreReply.NotReached<>();
        }
        piecesTaken--;
        var upload = uploads.computeIfAbsent(hash, _ -> new Upload(new ByteArrayOutputStream(), total));
        assertThat(first)
                .as("goes on where it was broken off")
                .isEqualTo(upload.came().size());
        upload.came().writeBytes(piece);
        return new CentreReply.Answered<>(upload.told());
    }

    public ScriptedCentre takingPieces(int most) {
        piecesTaken = most;
        return this;
    }

    public String attachment(Sha256 hash) {
        return Optional.ofNullable(uploads.get(hash))
                .map(upload -> upload.came().toString(StandardCharsets.US_ASCII))
                .orElse("");
    }

    @Override
    public CentreReply<HeartbeatAnswer> beat(Heartbeat heartbeat) {
        beats.add(heartbeat);
        return pulse.apply(heartbeat);
    }

    @Override
    public CentreReply<String> assignment() {
        return assignment;
    }

    @Override
    public CentreReply<String> catalogue(Sha256 hash) {
        return Optional.ofNullable(catalogues.get(hash))
                .<CentreReply<String>>map(CentreReply.Answered::new)
                .orElseGet(() -> new CentreReply.Refused<>(ProblemCode.NOT_FOUND));
    }

    /** What waits, as it is signed. */
    public ScriptedCentre commanding(String... signed) {
        commands = new CentreReply.Answered<>(new CommandList(List.of(signed)));
        return this;
    }

    /** Whether results and files get through. */
    public ScriptedCentre hearing(boolean heard) {
        hears = heard;
        return this;
    }

    /** What was told of each command, in order. */
    public List<CommandReport> reports(CommandId id) {
        return List.copyOf(reports.getOrDefault(id, List.of()));
    }

    public Optional<String> file(CommandId id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public CentreReply<CommandList> commands() {
        return commands;
    }

    @Override
    public CentreReply<Noted> report(CommandId id, CommandReport report) {
        if (!hears) {
            return new CentreReply.NotReached<>();
        }
        reports.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(report);
        return new CentreReply.Answered<>(new Noted());
    }

    @Override
    public CentreReply<Noted> file(CommandId id, Sha256 hash, String jwe) {
        if (!hears) {
            return new CentreReply.NotReached<>();
        }
        assertThat(hash).isEqualTo(Sha256.ofAscii(jwe));
        assertThat(reports(id)).as("a file comes before the end is told").noneMatch(it -> it.state() == State.DONE);
        files.put(id, jwe);
        return new CentreReply.Answered<>(new Noted());
    }

    @Override
    public CentreReply<SealedMessage> query(SealedMessage query) {
        return oracle.apply(query);
    }
}
