// Draws cards and paper. Everything goes in as text, never as markup.
const SVG = "http://www.w3.org/2000/svg";

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function svg(viewBox, ...shapes) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("viewBox", viewBox);
  made.setAttribute("aria-hidden", "true");
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    made.append(shape);
  }
  return made;
}

const portrait = () => svg("0 0 56 56",
  ["rect", { x: 4, y: 2, width: 48, height: 54, rx: 5, fill: "#C7DADF" }],
  ["circle", { cx: 28, cy: 22, r: 10, fill: "#6E8A90" }],
  ["path", { d: "M9 56c1-14 9-20 19-20s18 6 19 20z", fill: "#6E8A90" }]);
const chip = () => svg("0 0 56 56",
  ["rect", { x: 10, y: 12, width: 38, height: 32, rx: 6, fill: "#E7BE72", stroke: "#5F3D00", "stroke-width": 1.5 }],
  ["path", { d: "M10 22h12v12H10M48 22H36v12h12M22 12v32M36 12v32", fill: "none", stroke: "#5F3D00", "stroke-width": 1.5 }]);
const book = () => svg("0 0 56 56",
  ["path", { d: "M28 16c-6-5-13-6-20-5v31c7-1 14 0 20 5 6-5 13-6 20-5V11c-7-1-14 0-20 5zv31", fill: "#FFF7E8", stroke: "#5F3D00", "stroke-width": 2 }]);
const pictures = { ID: portrait, SOCIAL: chip, OTHER: book };

export function card(drawing) {
  return element("div", { class: `card ${drawing.look}` },
    element("span", { class: "kind" }, drawing.title),
    element("span", { class: "name" }, drawing.name),
    pictures[drawing.look](),
    element("span", { class: "number" }, drawing.number),
    element("span", { class: "note" }, drawing.note));
}

function line(drawn) {
  if (drawn.kind === "qr") {
    const box = element("div", { class: drawn.align, role: "img", "aria-label": `QR ${drawn.text}`, "data-qr": drawn.text });
    box.append(svg(`0 0 ${drawn.width} ${drawn.height}`, ["path", { d: drawn.path, fill: "#15181A", "shape-rendering": "crispEdges" }]));
    return box;
  }
  if (drawn.kind === "picture") {
    const box = svg(`0 0 ${drawn.width} ${drawn.height}`, ["path", { d: drawn.path, fill: "#15181A", "shape-rendering": "crispEdges" }]);
    box.style.height = "auto";
    box.style.width = `${drawn.width / 12}ch`; // a column is twelve dots
    return element("div", { class: "LEFT" }, box);
  }
  const classes = [drawn.align, drawn.large ? "large" : "", drawn.bold ? "bold" : ""].join(" ").trim();
  return element("p", { class: classes }, drawn.text);
}

export function sheet(drawn, columns) {
  const made = element("div", { class: drawn.cut ? "sheet cut" : "sheet" }, ...drawn.lines.map(line));
  made.style.minWidth = `calc(${columns}ch + 28px)`;
  return made;
}
