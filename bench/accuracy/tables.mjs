// @ts-check

/** A Markdown table whose first columns are text and whose others are numbers. @param {readonly string[]} head @param {readonly (readonly string[])[]} rows @param {number} [names] */
export function table(head, rows, names = 1) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = head.map((_, column) => (column < names ? ':--' : '--:'))
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** Small shares keep a second digit behind the point. @param {number} share */
function percent(share) {
  return String(Number((100 * share).toFixed(share < 0.1 ? 2 : 1)))
}

/** @param {number} share @param {readonly [number, number]} interval */
export function percentWithin(share, [low, high]) {
  return `${percent(share)} (${percent(low)}–${percent(high)})`
}
