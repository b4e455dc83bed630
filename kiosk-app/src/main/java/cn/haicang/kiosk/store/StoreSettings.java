package cn.haicang.kiosk.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * @param data the folder of this terminal; made if it is not there
 * @param reserve with less than this free, the disk counts as full: what was begun must still find room
 * @param watch how often the disk is looked at
 */
@ConfigurationProperties("kiosk")
record StoreSettings(
        @DefaultValue("kiosk-data") Path data,
        @Name("store.reserve") @DefaultValue("16MB") DataSize reserve,
        @Name("store.watch") @DefaultValue("2s") Duration watch) {
    StoreSettings {
        if (reserve.isNegative() || !watch.isPositive()) {
            throw new IllegalArgumentException("kiosk.store: reserve not below zero, watch above zero");
        }
    }
}
