// A simulated screen as a picture: a file of its own, as the writers of another site would have one.
// It says what our figure says, place by place; it is plainer, which is to the peers' favour.

const WIDTH = 320;
const LINE = 20;
const LETTERS = 36;

/** { svg, width, height } of the screen in `device`. */
export const drawing = (device) => {
  const places = [...device.querySelectorAll(".place")].filter((it) => !it.querySelector(".place"));
  let y = 12;
  const parts = places.map((place) => {
    const lines = wrapped(place.textContent.replace(/\s+/g, " ").trim());
    const height = Math.max(lines.length, 1) * LINE + 16;
    const solid = place.querySelector(".button.primary");
    const edge = place.classList.contains("marked") ? ' stroke="#c00" stroke-width="3"' : ' stroke="#bbb"';
    const text = lines.map((line, index) => `<tspan x="24" y="${y + 22 + index * LINE}">${escaped(line)}</tspan>`);
    const part = `<rect x="12" y="${y}" width="${WIDTH - 24}" height="${height}" rx="4" fill="${solid ? "#06c" : "#fff"}"${edge}/>`
      + `<text fill="${solid ? "#fff" : "#17324d"}">${text.join("")}</text>`;
    y += height + 8;
    return part;
  });
  const height = y + 4;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="15">`
    + `<rect width="${WIDTH}" height="${height}" rx="12" fill="#eef2f6"/>${parts.join("")}</svg>`;
  return { svg, width: WIDTH, height };
};

const wrapped = (text) => {
  const lines = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
