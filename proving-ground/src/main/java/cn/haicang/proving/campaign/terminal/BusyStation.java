package cn.haicang.proving.campaign.terminal;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.outbox.EnvelopeDelivered;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.outbox.SubmissionQueued;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.proving.campaign.life.Life;
import cn.haicang.proving.campaign.life.Moment;
import cn.haicang.proving.process.ReadyFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Residents before the desk, and somebody who watches how far each submission has come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StationSettings.class)
class BusyStation {
    @Bean
    Showing showing(StationSettings settings) {
        return new Showing(settings.broken());
    }

    @Bean
    @Primary
    Outbox watchedOutbox(@Qualifier("durableOutbox") Outbox product, Life life, Showing showing) {
        return Watched.outbox(product, life, showing);
    }

    @Bean
    @Primary
    CentreCalls watchedCalls(@Qualifier("httpCentre") CentreCalls product, Life life, StationSettings settings) {
        return Watched.calls(product, life, settings.twice());
    }

    @Bean
    Progress progress(Life life) {
        return new Progress(life);
    }

    @Bean
    Residents residents(StationSettings settings, SubmissionDesk desk, CatalogueShelf shelf, Clock clock, Life life) {
        return new Residents(settings, desk, shelf, clock, life);
    }

    @Bean
    NewTerminal newTerminal(EnrolmentDesk desk, CatalogueShelf shelf, StationSettings settings) {
        return new NewTerminal(desk, shelf, settings.centre());
    }

    @Bean
    Opening opening(StationSettings settings, NewTerminal station, Residents residents, Showing showing) {
        return new Opening(settings, station, residents, showing);
    }

    /** What the outbox announces, before anybody else hears of it. */
    record Progress(Life life) {
        @EventListener
        @Order(Ordered.HIGHEST_PRECEDENCE)
        void queued(SubmissionQueued event) {
            life.handled();
            life.passes(Moment.AFTER_APPEND);
        }

        @EventListener
        @Order(Ordered.HIGHEST_PRECEDENCE)
        void delivered(EnvelopeDelivered event) {
            life.passes(Moment.AFTER_ACKNOWLEDGED);
        }
    }

    /** Once the application runs: enrols it at its first start, says that it is ready, lets the residents in. */
    record Opening(StationSettings settings, NewTerminal station, Residents residents, Showing showing) {
        @EventListener(ApplicationReadyEvent.class)
        void open() {
            settings.centreReady().map(Path::of).ifPresent(station::setUp);
            new ReadyFile(Path.of(settings.ready())).write(Map.of("life", settings.life()));
            settings.book()
                    .map(Path::of)
                    .ifPresent(file -> Thread.ofPlatform()
                            .daemon()
                            .name("residents")
                            .start(() -> residents.come(Book.open(file, settings.life()), showing)));
        }
    }
}
