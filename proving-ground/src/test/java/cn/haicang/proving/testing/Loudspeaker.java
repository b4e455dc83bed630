package cn.haicang.proving.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/** Stands where the browser's voices would be, of which a headless one has none, and keeps what was said. */
final class Loudspeaker {
    /** What is heard when somebody stops speaking. */
    static final String SILENCE = "(silence)";

    private static final String PUT = """
            (() => {
              const heard = [];
              const voice = lang => ({ lang, localService: true, name: lang });
              const voices = [{ ...voice('zh-CN'), localService: false }, voice('zh-CN'), voice('zh-TW'), voice('en-GB')];
              window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
              Object.defineProperty(window, 'speechSynthesis', { value: {
                getVoices: () => voices,
                speak: saying => heard.push((saying.voice.localService ? '' : 'over the network: ') + saying.text),
                cancel: () => heard.push('%s'),
                addEventListener() {} } });
              window.heard = heard;
            })()""".formatted(SILENCE);

    private Loudspeaker() {}

    static void put(Page page) {
        page.addInitScript(PUT);
    }

    static List<String> heard(Page page) {
        List<?> heard = (List<?>) page.evaluate("() => window.heard");
        return heard.stream().map(String::valueOf).toList();
    }
}
