// Watches the server: silent for three seconds, and the glass goes blank; answering again, the page begins anew.
(() => {
  const SILENCE = 3000;
  let heard = performance.now();
  let blank = false;
  let boot = null;

  async function ask() {
    try {
      const answer = await fetch('/alive', { cache: 'no-store', signal: AbortSignal.timeout(SILENCE) });
      if (!answer.ok) return;
      const now = await answer.text();
      heard = performance.now();
      if (blank || (boot !== null && boot !== now)) location.replace('/');
      boot = now;
    } catch {
      // Silence is judged below.
    }
  }

  function judge() {
    if (blank || performance.now() - heard < SILENCE) return;
    blank = true;
    document.documentElement.classList.add('silent');
  }

  setInterval(ask, 1000);
  setInterval(judge, 250);
  addEventListener('contextmenu', (event) => event.preventDefault());
  addEventListener('dragstart', (event) => event.preventDefault());
  addEventListener('pageshow', (event) => { if (event.persisted) location.replace('/'); });

  // A key that is drawn anew while the finger lies on it, in another language perhaps, is still the key that was meant.
  const touchOf = (key) => ({ key, words: key.textContent, look: key.className, language: document.documentElement.lang, question: question() });
  const question = () => document.querySelector('main.screen h1')?.textContent;
  const translated = (touch) => document.documentElement.lang !== touch.language;
  function keyOf(touch, { clientX, clientY }) {
    if (touch.key.isConnected) return touch.key;
    const key = document.elementFromPoint(clientX, clientY)?.closest('.key');
    return key && (key.textContent === touch.words || (translated(touch) && key.className === touch.look)) ? key : null;
  }

  let meant = null;
  addEventListener('pointerdown', (event) => {
    const key = event.target.closest?.('.key');
    meant = key && touchOf(key);
  }, true);
  addEventListener('pointerup', (event) => {
    if (meant && !meant.key.isConnected) keyOf(meant, event)?.click();
    meant = null;
  }, true);

  // The server no longer knows a key that it has just drawn anew: a touch that falls into its answer waits for that, and
  // counts if the question is still the same; the keys of the bar mean the same everywhere. Digits and letters stay where
  // they are and need not wait.
  const answering = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.());
  addEventListener('click', (event) => {
    const key = event.isTrusted && event.target.closest?.('.key');
    if (!key || key.closest('.pad, .keyboard') || !answering()) return;
    event.stopImmediatePropagation();
    const touch = touchOf(key);
    const everywhere = key.closest('.bar') !== null;
    const latest = performance.now() + SILENCE;
    const waiting = setInterval(() => {
      if (answering() && performance.now() < latest) return;
      clearInterval(waiting);
      const asked = question() === touch.question || translated(touch);
      if (everywhere || touch.key.isConnected || asked) keyOf(touch, event)?.click();
    }, 20);
  }, true);

  // In the larger size each screen is spoken: what is marked as said aloud, which nothing personal ever is.
  // Only by a voice of this machine; one of the network would carry the words out of the house.
  const speech = window.speechSynthesis;
  let spoken = '';

  const voiceFor = (language) => {
    const speaks = (...tags) => speech.getVoices()
      .find((voice) => voice.localService && tags.some((tag) => voice.lang.replace('_', '-').toLowerCase().startsWith(tag)));
    if (language === 'en') return speaks('en');
    return (language === 'zh-Hant' && speaks('zh-tw', 'zh-hk')) || speaks('zh', 'cmn');
  };

  function aloud() {
    if (!document.documentElement.dataset.mode?.includes('elder')) return '';
    return [...document.querySelectorAll('main.screen [data-aloud]')]
      .filter((part) => part.checkVisibility())
      .map((part) => part.innerText.trim().replace(/([，。？！：,.?!:]?)\s*\n\s*/g, (_, end) => end || '，'))
      .filter((words) => words)
      .map((words) => (/[。？！.?!]$/.test(words) ? words : words + '。')).join(' ');
  }

  function speak() {
    const words = document.hidden || blank ? '' : aloud();
    if (words === spoken) return;
    spoken = words;
    speech.cancel();
    const language = document.documentElement.lang;
    const voice = voiceFor(language);
    if (!words || !voice) return;
    const saying = new SpeechSynthesisUtterance(words);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.rate = 0.9;
    speech.speak(saying);
  }

  if (speech) {
    let soon = 0;
    const listen = () => { soon = soon || setTimeout(() => { soon = 0; speak(); }, 300); };
    new MutationObserver(listen).observe(document.documentElement,
      { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-mode', 'lang', 'class'] });
    // Voices come some time after the page; what had none before may have one now.
    speech.addEventListener('voiceschanged', () => { spoken = ''; listen(); });
    addEventListener('pagehide', () => speech.cancel());
  }

  let sound = null;
  window.haicang = {
    /** Two soft notes: somebody should look at the screen. */
    chime() {
      sound = sound || new AudioContext();
      [[0, 660], [0.25, 880]].forEach(([after, hertz]) => {
        const tone = sound.createOscillator();
        const volume = sound.createGain();
        const at = sound.currentTime + after;
        tone.frequency.value = hertz;
        volume.gain.setValueAtTime(0.15, at);
        volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
        tone.connect(volume).connect(sound.destination);
        tone.start(at);
        tone.stop(at + 0.5);
      });
    },
  };
})();
