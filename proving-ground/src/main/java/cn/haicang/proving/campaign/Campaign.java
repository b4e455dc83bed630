package cn.haicang.proving.campaign;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.campaign.Options.Misunderstood;
import cn.haicang.proving.campaign.Piece.Outcome;
import cn.haicang.proving.campaign.Piece.Wish;
import cn.haicang.proving.process.Launch;
import cn.haicang.proving.process.StartCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command: runs one piece by its seed, or adds pieces until there are enough. */
public final class Campaign {
    private final HousePlan plan = HousePlan.find();
    private final StartCache cache = StartCache.in(plan.room("proving-ground").resolve("target/start-cache"));
    private final Options options;
    private final PieceFile files;

    private Campaign(Options options) throws IOException {
        this.options = options;
        this.files = new PieceFile(plan.root().resolve("docs/campaign"), commit(), options.counted());
    }

    public static void main(String[] words) throws Exception {
        try {
            System.exit(new Campaign(Options.parse(List.of(words))).run() ? 0 : 1);
        } catch (Misunderstood wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** @return whether nothing was found */
    private boolean run() throws Exception {
        for (Plan.Kind kind : Plan.Kind.values()) {
            train(kind);
        }
        if (!options.resume()) {
            return piece(options);
        }
        Summary before = files.summary();
        while (before.ends() < options.kills()) {
            if (!piece(options.with(before.lastSeed() + 1, 0))) {
                return false;
            }
            before = files.summary();
        }
        return true;
    }

    private boolean piece(Options one) throws Exception {
        var wish = new Wish(
                plan,
                Files.createTempDirectory(folder(), "seed-" + one.seed() + "-"),
                cache,
                one.seed(),
                one.terminals(),
                one.lasts(),
                one.kills(),
                one.powerCuts(),
                one.broken());
        try (Piece piece = new Piece(wish)) {
            Outcome outcome = piece.run();
            Map<String, Object> described = files.describe(one, outcome);
            System.out.println(PieceFile.text(described));
            if (one.record()) {
                files.write(one.seed(), described);
            }
            return outcome.clean();
        }
    }

    private Path folder() throws IOException {
        return Files.createDirectories(plan.room("proving-ground").resolve("target/campaign"));
    }

    private void train(Plan.Kind kind) throws IOException {
        Path empty = Files.createTempDirectory(folder(), "training-");
        Launch launch = Post.empty(plan, kind, empty);
        if (cache.isMissing(launch)) {
            Files.createDirectories(launch.log().getParent());
            cache.train(launch);
        }
    }

    /** Of the checkout, with a mark if something in it is not committed. */
    private String commit() throws IOException {
        String changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/campaign");
        return git("rev-parse", "--short=12", "HEAD") + (changed.isEmpty() ? "" : " and changes");
    }

    private String git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", plan.root().toString()));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command).start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
