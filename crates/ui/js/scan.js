// a block to scan, drawn in the page: what it says is known to no server
import { correction, generate } from "lean-qr";

const quiet = 4;
const made = (name, said) => {
  const it = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(said).forEach(([key, value]) => it.setAttribute(key, value));
  return it;
};

/** Black on white in each colour scheme, with the white border that scanners need. */
export function scan(text) {
  const code = generate(text, { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.L });
  const size = code.size + 2 * quiet;
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
    }
  }
  const svg = made("svg", { viewBox: `0 0 ${size} ${size}`, "shape-rendering": "crispEdges" });
  svg.append(made("path", { fill: "#fff", d: `M0 0h${size}v${size}H0z` }));
  svg.append(made("path", { fill: "#000", d: path }));
  return svg;
}
