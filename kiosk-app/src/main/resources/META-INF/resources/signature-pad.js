// Strokes of a finger on a plane of 1000 x 400, told as an SVG path of absolute moves and lines.
(() => {
  const WIDTH = 1000;
  const HEIGHT = 400;
  const MOST = 20 * 1024;

  // Douglas and Peucker: leaves out points that lie closer to the line than `far`.
  function thin(points, far) {
    if (points.length < 3) return points;
    const [a, b] = [points[0], points[points.length - 1]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    let worst = 0;
    let at = 0;
    for (let i = 1; i < points.length - 1; i++) {
      const [x, y] = points[i];
      const distance = length === 0
        ? Math.hypot(x - a[0], y - a[1])
        : Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length;
      if (distance > worst) [worst, at] = [distance, i];
    }
    if (worst <= far) return [a, b];
    return thin(points.slice(0, at + 1), far).slice(0, -1).concat(thin(points.slice(at), far));
  }

  const write = (strokes) => strokes
    .map((stroke) => stroke.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('')).join('');

  const read = (path) => (path.match(/M[^M]*/g) || [])
    .map((stroke) => stroke.slice(1).split('L').map((point) => point.split(' ').map(Number)));

  class SignaturePad extends HTMLElement {
    #strokes = [];
    #canvas = null;
    #pointer = null;

    connectedCallback() {
      if (this.#canvas) return;
      this.#canvas = document.createElement('canvas');
      this.append(this.#canvas);
      if (Object.hasOwn(this, 'path')) {
        // Set before this script had come: let the accessor have it.
        const early = this.path;
        delete this.path;
        this.path = early;
      }
      this.addEventListener('pointerdown', (event) => this.#down(event));
      this.addEventListener('pointermove', (event) => this.#move(event));
      this.addEventListener('pointerup', (event) => this.#up(event));
      this.addEventListener('pointercancel', (event) => this.#up(event));
      new ResizeObserver(() => this.#fit()).observe(this);
    }

    get path() { return write(this.#strokes); }

    set path(path) {
      this.#strokes = read(path || '');
      this.#draw();
    }

    #fit() {
      const box = this.getBoundingClientRect();
      this.#canvas.width = box.width * devicePixelRatio;
      this.#canvas.height = box.height * devicePixelRatio;
      this.#draw();
    }

    #at(event) {
      const box = this.getBoundingClientRect();
      const clamp = (value, most) => Math.max(0, Math.min(most - 1, Math.round(value)));
      return [clamp((event.clientX - box.left) / box.width * WIDTH, WIDTH), clamp((event.clientY - box.top) / box.height * HEIGHT, HEIGHT)];
    }

    #down(event) {
      if (this.#pointer !== null) return;
      this.#pointer = event.pointerId;
      this.setPointerCapture(event.pointerId);
      this.#strokes.push([this.#at(event)]);
      this.#draw();
    }

    #move(event) {
      if (event.pointerId !== this.#pointer) return;
      const stroke = this.#strokes[this.#strokes.length - 1];
      (event.getCoalescedEvents?.() || [event]).concat(event).forEach((each) => {
        const [x, y] = this.#at(each);
        const [lastX, lastY] = stroke[stroke.length - 1];
        if (Math.hypot(x - lastX, y - lastY) >= 3) stroke.push([x, y]);
      });
      this.#draw();
    }

    #up(event) {
      if (event.pointerId !== this.#pointer) return;
      this.#pointer = null;
      const last = this.#strokes.length - 1;
      this.#strokes[last] = thin(this.#strokes[last], 0.8);
      for (let far = 1.5; this.path.length > MOST && far < 20; far *= 1.6) {
        this.#strokes = this.#strokes.map((stroke) => thin(stroke, far));
      }
      this.#draw();
      this.dispatchEvent(new CustomEvent('signed', { detail: this.path }));
    }

    #draw() {
      if (!this.#canvas) return;
      const pen = this.#canvas.getContext('2d');
      const scale = this.#canvas.width / WIDTH;
      pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      pen.lineWidth = 7 * scale;
      pen.lineCap = pen.lineJoin = 'round';
      pen.strokeStyle = getComputedStyle(this).color;
      this.#strokes.forEach((stroke) => {
        pen.beginPath();
        pen.moveTo(stroke[0][0] * scale, stroke[0][1] * scale);
        stroke.forEach(([x, y]) => pen.lineTo(x * scale, y * scale));
        if (stroke.length === 1) pen.lineTo(stroke[0][0] * scale + 0.1, stroke[0][1] * scale);
        pen.stroke();
      });
    }
  }

  customElements.define('signature-pad', SignaturePad);
})();
