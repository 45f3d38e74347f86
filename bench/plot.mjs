// Plots as SVG: dark on white whatever the theme of the reader, each value written beside its mark, a text for those who do not see it.

const WIDTH = 720;
const INK = '#1f2328';
const FAINT = '#d0d7de';
/** Told apart by those who see few colours (Okabe and Ito); each curve has its own mark and its name besides. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#b35c8a', '#6b5b00', '#444444'];
const LABELS = 230;
const VALUES = 110;
const BAR = 26;

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const text = (x, y, content, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(content)}</text>`;

function svg(height, title, description, content) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">`,
    `<title id="t">${escaped(title)}</title>`,
    `<desc id="d">${escaped(description)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(16, 26, title, 'font-size="15" font-weight="600"'),
    ...content,
    '</svg>',
    '',
  ].join('\n');
}

/**
 * Horizontal bars from 0, a row each. A row may be cut in parts, named in `parts`.
 * @example bars({ title: 'Calls', rows: [{ label: '30 students', values: [12], shown: '12' }] })
 */
export function bars({ title, rows, parts = [] }) {
  const top = parts.length > 1 ? 66 : 44;
  const longest = Math.max(...rows.map(({ values }) => sum(values)), Number.MIN_VALUE);
  const scale = (WIDTH - LABELS - VALUES) / longest;
  const content = parts.length > 1 ? legend(parts, 44) : [];
  rows.forEach(({ label, values, shown }, row) => {
    const y = top + row * BAR;
    content.push(text(LABELS - 8, y + 15, label, 'text-anchor="end"'));
    let x = LABELS;
    values.forEach((value, part) => {
      content.push(
        `<rect x="${x.toFixed(1)}" y="${y + 3}" width="${(value * scale).toFixed(1)}" height="${BAR - 8}" fill="${COLOURS[part]}"/>`,
      );
      x += value * scale;
    });
    content.push(text(x + 6, y + 15, shown));
  });
  content.push(`<line x1="${LABELS}" y1="${top}" x2="${LABELS}" y2="${top + rows.length * BAR}" stroke="${INK}"/>`);
  return svg(
    top + rows.length * BAR + 14,
    title,
    rows.map(({ label, shown }) => `${label}: ${shown}`).join('; '),
    content,
  );
}

const sum = (values) => values.reduce((total, each) => total + each, 0);

function legend(parts, y) {
  let x = LABELS;
  return parts.flatMap((part, rank) => {
    const at = x;
    x += 40 + 7.5 * part.length;
    return [
      `<rect x="${at}" y="${y - 4}" width="12" height="12" fill="${COLOURS[rank]}"/>`,
      text(at + 18, y + 6, part),
    ];
  });
}

/**
 * Curves on two logarithmic scales, named at their last point.
 * @example curves({ title: 'Time', x: 'students', y: 'ms', series: [{ label: 'Jury BUT', points: [[30, 1], [150, 4]] }], shown: String })
 */
export function curves({ title, x: xLabel, y: yLabel, series, shown }) {
  const [left, right, top, bottom] = [64, 170, 48, 52];
  const height = 400;
  const all = series.flatMap(({ points }) => points);
  const range = (rank) => {
    const logs = all.map((point) => Math.log10(point[rank]));
    return [Math.min(...logs), Math.max(...logs)];
  };
  const [[x0, x1], [low, high]] = [range(0), range(1)];
  const [y0, y1] = [Math.floor(low), Math.ceil(high)];
  const px = (x) => left + ((Math.log10(x) - x0) / (x1 - x0 || 1)) * (WIDTH - left - right);
  const py = (y) => height - bottom - ((Math.log10(y) - y0) / (y1 - y0 || 1)) * (height - top - bottom);
  const content = [];
  for (let power = y0; power <= y1; power += 1) {
    const y = py(10 ** power);
    content.push(
      `<line x1="${left}" y1="${y.toFixed(1)}" x2="${WIDTH - right}" y2="${y.toFixed(1)}" stroke="${FAINT}"/>`,
    );
    content.push(text(left - 8, y + 4, shown(10 ** power), 'text-anchor="end"'));
  }
  for (const x of [...new Set(all.map(([each]) => each))].sort((a, b) => a - b)) {
    content.push(
      `<line x1="${px(x).toFixed(1)}" y1="${top}" x2="${px(x).toFixed(1)}" y2="${height - bottom}" stroke="${FAINT}"/>`,
    );
    content.push(text(px(x), height - bottom + 18, shown(x), 'text-anchor="middle"'));
  }
  content.push(text((left + WIDTH - right) / 2, height - 12, xLabel, 'text-anchor="middle"'));
  content.push(text(left - 8, top - 8, yLabel, 'text-anchor="end"'));
  const names = apart(series.map(({ points }) => py(points[points.length - 1][1])));
  series.forEach(({ label, points }, rank) => {
    const colour = COLOURS[rank % COLOURS.length];
    const line = points.map(([x, y]) => `${px(x).toFixed(1)},${py(y).toFixed(1)}`).join(' ');
    const [lastX] = points[points.length - 1];
    content.push(`<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [x, y] of points) content.push(mark(rank, px(x), py(y), colour));
    content.push(
      text(Math.min(px(lastX) + 12, WIDTH - right + 12), names[rank], label, `fill="${colour}" font-weight="600"`),
    );
  });
  const description = series
    .map(
      ({ label, points }) =>
        `${label}: ${points.map(([x, y]) => `${shown(x)} ${xLabel}, ${shown(y)} ${yLabel}`).join('; ')}`,
    )
    .join('. ');
  return svg(height, title, description, content);
}

/** Names that would lie over one another move down. */
function apart(heights) {
  const order = heights.map((y, rank) => ({ y: y + 4, rank })).sort((a, b) => a.y - b.y);
  order.forEach((one, place) => {
    if (place > 0) one.y = Math.max(one.y, order[place - 1].y + 16);
  });
  return order.sort((a, b) => a.rank - b.rank).map(({ y }) => y);
}

function mark(rank, x, y, colour) {
  const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
  if (rank % 3 === 0) return `<circle cx="${cx}" cy="${cy}" r="4.5" fill="${colour}"/>`;
  if (rank % 3 === 1)
    return `<rect x="${(x - 4).toFixed(1)}" y="${(y - 4).toFixed(1)}" width="8" height="8" fill="${colour}"/>`;
  return `<path d="M${cx} ${(y - 5).toFixed(1)}l5 9h-10z" fill="${colour}"/>`;
}
