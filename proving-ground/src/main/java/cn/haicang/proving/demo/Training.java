package cn.haicang.proving.demo;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.process.Launch;
import cn.haicang.proving.process.Launches;
import cn.haicang.proving.process.StartCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the start caches of both applications after the first start, so that the second one is quick. */
final class Training {
    private static final Logger log = LoggerFactory.getLogger(Training.class);

    private final HousePlan plan;
    private final StartCache cache;

    Training(HousePlan plan, StartCache cache) {
        this.plan = plan;
        this.cache = cache;
    }

    void inBackground() {
        Thread.ofPlatform().daemon().name("training").start(() -> {
            train(folder -> Launches.emptyTerminal(plan, folder));
            train(folder -> Launches.emptyCentre(plan, folder));
        });
    }

    private void train(Function<Path, Launch> application) {
        try {
            Path folder = Files.createTempDirectory("haicang-training");
            Launch launch = application.apply(folder);
            if (cache.isMissing(launch)) {
                cache.train(launch);
            }
            DemoFolder.forget(folder);
        } catch (IOException noRoom) {
            log.warn("The next start will not be quicker", noRoom);
        }
    }
}
