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
