// Measures one screen as it lies on the glass, and tells in sentences what is wrong with it.
// Keys: at least 16 mm (14 on a keyboard), the one that goes on 20 mm; 8 mm apart (2 within a keyboard), below the horizon.
// Words: at least as large as the mode asks for, whole, inside their band, none over another or under the egret.
() => {
  const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'));
  const bit = 0.2;
  const rounded = (x) => Math.round(x * 10) / 10;
  const wrong = [];
  const seen = (part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  const keys = [...document.querySelectorAll('button.key')].filter(seen).map((key) => ({
    name: key.textContent.trim() || key.className, box: key.getBoundingClientRect(),
    primary: key.classList.contains('primary'), board: key.closest('.keyboard') }));
  for (const { name, box, primary, board } of keys) {
    const least = board ? 14 : 16;
    if (Math.min(box.width, box.height) / mm < least - bit) wrong.push(`${name}: ${rounded(box.width / mm)} × ${rounded(box.height / mm)} mm`);
    if (primary && box.height / mm < 20 - bit) wrong.push(`${name}: primary, ${rounded(box.height / mm)} mm high`);
    if (box.top < innerHeight * 0.4 - 1) wrong.push(`${name}: above the horizon`);
    if (box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.left < -1) wrong.push(`${name}: outside the glass`);
  }
  keys.forEach((a, i) => keys.slice(i + 1).forEach((b) => {
    const dx = Math.max(a.box.left - b.box.right, b.box.left - a.box.right);
    const dy = Math.max(a.box.top - b.box.bottom, b.box.top - a.box.bottom);
    const wanted = a.board && a.board === b.board ? 2 : 8;
    if (Math.max(dx, dy) / mm < wanted - bit) wrong.push(`${a.name} | ${b.name}: ${rounded(Math.max(dx, dy) / mm)} mm apart, ${wanted} wanted`);
  }));

  const least = document.documentElement.dataset.mode?.includes('elder') ? 10 : 6.6;
  const words = [];
  const texts = document.createTreeWalker(document.querySelector('.kiosk'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const holder = texts.currentNode.parentElement;
    const text = texts.currentNode.textContent.trim();
    if (!text || !seen(holder) || holder.closest('style, svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const em = parseFloat(getComputedStyle(holder).fontSize);
    const size = em / mm;
    // A line of type is as high as its letters; the room that the font keeps above and below them may meet another's.
    const lines = [...range.getClientRects()].map((line) => {
      const spare = Math.max(0, (line.height - em) / 2);
      return { left: line.left, right: line.right, top: line.top + spare, bottom: line.bottom - spare };
    });
    const box = { left: Math.min(...lines.map((line) => line.left)), right: Math.max(...lines.map((line) => line.right)),
      top: Math.min(...lines.map((line) => line.top)), bottom: Math.max(...lines.map((line) => line.bottom)) };
    if (size < least - 0.05) wrong.push(`"${text}": ${rounded(size)} mm of type, ${least} wanted`);
    const home = holder.closest('.key, .field') || holder.closest('.sky, .sea, .shore');
    const limits = home.getBoundingClientRect();
    const out = Math.max(limits.top - box.top, box.bottom - limits.bottom, limits.left - box.left, box.right - limits.right) / mm;
    if (out > 0.5 && !holder.closest('.field')) wrong.push(`"${text}": ${rounded(out)} mm outside its ${home.className}`);
    for (let up = holder; up && !up.matches('.screen, .shore'); up = up.parentElement) {
      if (getComputedStyle(up).overflow === 'visible' || up.matches('.sky, .sea, .field .value')) continue;
      const down = up.matches('.reading') ? up.scrollHeight - up.clientHeight : 0;
      const hidden = Math.max(down, up.scrollWidth - up.clientWidth) / mm;
      if (hidden > 1) { wrong.push(`"${text}": ${rounded(hidden)} mm out of sight in its ${up.className}`); break; }
    }
    words.push({ text, holder, box });
  }
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > mm && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > mm;
  words.forEach((a, i) => words.slice(i + 1).forEach((b) => {
    if (over(a.box, b.box)) wrong.push(`"${a.text}" and "${b.text}" lie over each other`);
  }));
  words.forEach(({ text, holder, box }) => keys.forEach((key) => {
    if (!holder.closest('.key') && over(box, key.box)) wrong.push(`"${text}" lies under the key ${key.name}`);
  }));
  document.querySelectorAll('main.screen :is(.egret, .flying, .reader, .slot, .qr, .sun)').forEach((picture) => {
    words.forEach(({ text, holder, box }) => {
      if (seen(picture) && !picture.contains(holder) && over(box, picture.getBoundingClientRect())) wrong.push(`"${text}" and the picture ${picture.className.baseVal ?? picture.className} lie over each other`);
    });
  });
  return [String(keys.length), ...new Set(wrong)];
}
