import org.jspecify.annotations.NullMarked;

/** Drivers of a terminal's devices. Whoever uses them needs the faces and what opens them, nothing else. */
@NullMarked
module cn.haicang.devices {
    requires com.fazecast.jSerialComm;
    requires com.google.zxing;
    requires java.desktop;
    requires java.net.http;
    requires jipp.core;
    requires kotlin.stdlib;
    requires org.slf4j;
    requires jdk.net;
    requires static tools.jackson.core; // of the command line, which lies in another jar
    requires static tools.jackson.databind;
    requires transitive java.smartcardio;
    requires static transitive org.jspecify;

    uses cn.haicang.devices.card.PhotoDecoder;
    uses cn.haicang.devices.card.SecurityModule;

    exports cn.haicang.devices;
    exports cn.haicang.devices.assembly;
    exports cn.haicang.devices.camera;
    exports cn.haicang.devices.card;
    exports cn.haicang.devices.channel;
    exports cn.haicang.devices.document;
    exports cn.haicang.devices.print;
    exports cn.haicang.devices.scan;
}
