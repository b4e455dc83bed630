package cn.haicang.kiosk.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param data the folder of this terminal; made if it is not there */
@ConfigurationProperties("kiosk")
record StoreSettings(@DefaultValue("kiosk-data") Path data) {}
