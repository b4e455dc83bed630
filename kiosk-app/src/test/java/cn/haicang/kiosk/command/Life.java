package cn.haicang.kiosk.command;

import cn.haicang.kiosk.centre.CommandsWaiting;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.crypto.TokenType;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One life of the terminal's process as far as commands go; the next stands on the same disk. */
final class Life {
    private static final Random RANDOM = new Random(7);

    final List<CommandAction> done;
    final Resident resident = new Resident();
    final CommandRounds rounds;
    private final Map<CommandAction, Supplier<Outcome>> doing = new ConcurrentHashMap<>();

    Life(Backbone terminal, ScriptedCentre centre, List<CommandAction> done, String boot, Duration deadline) {
        this.done = done;
        var trust = terminal.get(Trust.class);
        var time = terminal.get(KnownTime.class);
        var journal = new CommandRepository(terminal.get(JdbcClient.class));
        var settings = new CommandSettings(deadline, Duration.ofMinutes(1));
        var errands = new Errands(
                Arrays.stream(CommandAction.values())
                        .<Errand>map(action -> new Doing(action))
                        .toList(),
                new Machine(boot));
        var runner =
                new CommandRunner(journal, new CommandEnds(journal, trust, settings), errands, resident, trust, time);
        rounds = new CommandRounds(
                new CommandIntake(centre, trust, time, journal),
                runner,
                new CommandReports(centre, trust, journal),
                settings,
                resident);
    }

    static Command command(CommandAction action, Instant at) {
        return command(action.name(), at);
    }

    static Command command(String action, Instant at) {
        return new Command(
                CommandId.at(at, RANDOM),
                CentreKeys.TERMINAL,
                CentreKeys.INSTALLATION,
                action,
                at,
                at.plus(Duration.ofHours(1)));
    }

    static String signed(CentreKeys keys, Command command) {
        return keys.sign(TokenType.COMMAND, command);
    }

    void does(CommandAction action, Supplier<Outcome> what) {
        doing.put(action, what);
    }

    void fetch() {
        rounds.on(new CommandsWaiting(1));
        rounds.round();
    }

    private final class Doing implements Errand {
        private final CommandAction action;

        Doing(CommandAction action) {
            this.action = action;
        }

        @Override
        public CommandAction action() {
            return action;
        }

        @Override
        public Outcome run() {
            done.add(action);
            return doing.getOrDefault(action, Outcome.Done::new).get();
        }
    }

    private record Machine(String boot) implements Host {
        @Override
        public Outcome restartApplication() {
            return new Outcome.UnderWay();
        }

        @Override
        public Outcome reboot() {
            return new Outcome.UnderWay();
        }

        @Override
        public Outcome screenshot() {
            return new Outcome.Failed("NO_PICTURE");
        }
    }

    /** Somebody who comes and goes. */
    static final class Resident implements Serving {
        private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
        private volatile boolean here;
        private final AtomicLong begun = new AtomicLong();

        void comes() {
            begun.incrementAndGet();
            here = true;
        }

        void goes() {
            here = false;
            waiting.forEach(Runnable::run);
        }

        @Override
        public boolean now() {
            return here;
        }

        @Override
        public long begun() {
            return begun.get();
        }

        @Override
        public void whenFree(Runnable free) {
            waiting.add(free);
        }
    }
}
