package cn.haicang.console.trust;

import cn.haicang.console.store.DataFolder;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.PassphraseSeal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The whole folder of keys as one sealed text: for a backup, and for the safe. */
public final class KeyCustody {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private KeyCustody() {}

    private record Folder(Map<String, String> files) {}

    /**
     * @param data the centre's data folder
     * @throws IOException if there are no keys, or they cannot be read
     */
    public static String sealed(Path data, PassphraseSeal passphrase) throws IOException {
        var files = new TreeMap<String, String>();
        try (var keys = Files.newDirectoryStream(data.resolve(KeyFolder.NAME), Files::isRegularFile)) {
            for (var file : keys) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.US_ASCII));
            }
        }
        return passphrase.seal(WireJson.write(new Folder(files)));
    }

    /**
     * The folder appears whole or not at all.
     *
     * @throws cn.haicang.protocol.crypto.NotAuthentic if the passphrase is another one, or this was altered
     */
    public static void place(DataFolder data, String sealed, PassphraseSeal passphrase) throws IOException {
        KeyFolder.place(data, opened(sealed, passphrase).files());
    }

    /** @throws cn.haicang.protocol.crypto.NotAuthentic if the passphrase is another one, or this was altered */
    public static void check(String sealed, PassphraseSeal passphrase) throws IOException {
        opened(sealed, passphrase);
    }

    private static Folder opened(String sealed, PassphraseSeal passphrase) throws IOException {
        try {
            var folder = WireJson.read(passphrase.open(sealed), Folder.class);
            if (folder.files().isEmpty()
                    || !folder.files().keySet().stream()
                            .allMatch(name -> NAME.matcher(name).matches())) {
                throw new IOException("what was sealed is no folder of keys");
            }
            return folder;
        } catch (MalformedMessage e) {
            throw new IOException("what was sealed is no folder of keys");
        }
    }
}
