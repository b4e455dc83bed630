package cn.haicang.console.terminals;

import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.health.Heartbeat;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each terminal reported last. A state, not a history: it is kept in memory, and what has changed is written once a
 * second in one transaction. A crash of the centre costs a second of it, which the next heartbeats tell again.
 */
@Service
public class LastReports {
    private final ReportRepository rows;
    private final Fleet fleet;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<TerminalId, Track> tracks = new ConcurrentHashMap<>();
    private final Set<TerminalId> changed = ConcurrentHashMap.newKeySet();

    LastReports(
            ReportRepository rows,
            Fleet fleet,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.fleet = fleet;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        rows.all().forEach(row -> tracks.put(row.terminal(), new Track(row, List.of())));
    }

    /** @return whether it was news; one that was overtaken by a later one is not */
    public boolean note(Caller caller, Heartbeat heartbeat) {
        var at = Instant.ofEpochMilli(clock.millis());
        var row = ReportRepository.Row.of(caller, new Reported(at, heartbeat));
        var known = tracks.get(caller.terminal());
        if (known == null
                || known.last().installation().value() < caller.installation().value()) {
            fleet.heard(caller);
        }
        var track = tracks.compute(
                caller.terminal(), (_, old) -> old == null ? new Track(row, List.of()) : old.followedBy(row));
        boolean news = track.last().equals(row);
        if (news) {
            changed.add(caller.terminal());
            events.publishEvent(new TerminalReported(caller.terminal()));
        }
        return news;
    }

    /** Empty if it has never spoken. */
    public Optional<Reported> of(TerminalId terminal) {
        return Optional.ofNullable(tracks.get(terminal))
                .map(track -> track.last().reported());
    }

    @Scheduled(fixedDelay = 1000)
    @PreDestroy
    void write() {
        var due = Set.copyOf(changed);
        if (due.isEmpty()) {
            return;
        }
        // Off the list first: what comes while we write goes on it again.
        changed.removeAll(due);
        try {
            transaction.executeWithoutResult(_ -> due.forEach(
                    terminal -> Optional.ofNullable(tracks.get(terminal)).ifPresent(track -> rows.save(track.last()))));
        } catch (RuntimeException e) {
            changed.addAll(due);
            throw e;
        }
    }

    /** The newest heartbeat of one terminal, and the boots before this one. */
    private record Track(ReportRepository.Row last, List<UUID> pastBoots) {
        private static final int BOOTS_REMEMBERED = 16;

        /** Itself if the row was overtaken: by an installation, by a boot, or by a counter of this boot. */
        Track followedBy(ReportRepository.Row row) {
            int installations = Integer.compare(
                    row.installation().value(), last.installation().value());
            if (installations != 0) {
                return installations > 0 ? new Track(row, List.of()) : this;
            }
            var boot = row.reported().heartbeat().boot();
            var present = last.reported().heartbeat();
            if (boot.equals(present.boot())) {
                return row.reported().heartbeat().counter() > present.counter() ? new Track(row, pastBoots) : this;
            }
            return pastBoots.contains(boot) ? this : new Track(row, with(present.boot()));
        }

        private List<UUID> with(UUID boot) {
            return Stream.concat(Stream.of(boot), pastBoots.stream())
                    .limit(BOOTS_REMEMBERED)
                    .toList();
        }
    }
}
