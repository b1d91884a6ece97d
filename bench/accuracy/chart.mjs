// @ts-check
import { SYSTEMS } from './systems.mjs'

/** The plot within the drawing, in pixels. */
const LEFT = 70
const TOP = 45
const SIZE = 400
const [WIDTH, HEIGHT] = [LEFT + SIZE + 140, TOP + SIZE + 60]

/** Lines differ in their dashes too, for those who see no difference in the colours. */
const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #24292f }
.title { font-size: 15px; font-weight: 600 }
.grid { stroke: #d0d7de } .frame { fill: none; stroke: #57606a } .even { stroke: #57606a; stroke-dasharray: 2 4 }
polyline { fill: none; stroke-width: 2 }
.rules { stroke: #0a5cad } .classifier { stroke: #b04a00 } .both { stroke: #6f2da8 }
polyline.rules { stroke-dasharray: 7 4 } polyline.classifier { stroke-dasharray: 2 3 }
circle { fill: #ffffff; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .grid { stroke: #30363d } .frame, .even { stroke: #8b949e } circle { fill: #0d1117 }
.rules { stroke: #6cb6ff } .classifier { stroke: #ffa657 } .both { stroke: #d2a8ff }
}`

/** A tick of an axis: where it stands, from 0 to 1, and what it says. @typedef {{ at: number, text: string }} Tick */
/** @typedef {{ label: string, ticks: readonly Tick[] }} Axis */

/** A square plot with a legend of the systems. @param {{ title: string, x: Axis, y: Axis, body: readonly string[], note: string }} chart */
export function drawChart({ title, x, y, body, note }) {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
    `<title>${title}</title>`,
    `<style>${STYLE}\n</style>`,
    `<text class="title" x="${LEFT}" y="25">${title}</text>`,
    ...x.ticks.flatMap(({ at, text }) => [
      `<line class="grid" x1="${px(at)}" x2="${px(at)}" y1="${TOP}" y2="${TOP + SIZE}"/>`,
      `<text x="${px(at)}" y="${TOP + SIZE + 20}" text-anchor="middle">${text}</text>`,
    ]),
    ...y.ticks.flatMap(({ at, text }) => [
      `<line class="grid" x1="${LEFT}" x2="${LEFT + SIZE}" y1="${py(at)}" y2="${py(at)}"/>`,
      `<text x="${LEFT - 8}" y="${py(at) + 4}" text-anchor="end">${text}</text>`,
    ]),
    `<rect class="frame" x="${LEFT}" y="${TOP}" width="${SIZE}" height="${SIZE}"/>`,
    `<text x="${LEFT + SIZE / 2}" y="${TOP + SIZE + 45}" text-anchor="middle">${x.label}</text>`,
    `<text transform="translate(18 ${TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">${y.label}</text>`,
    ...body,
    ...legend(note),
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}

/** @param {string} note */
function legend(note) {
  const left = LEFT + SIZE + 15
  const entries = SYSTEMS.flatMap((system, at) => {
    const y = TOP + 15 + at * 24
    return [
      `<polyline class="${system}" points="${left},${y} ${left + 30},${y}"/>`,
      `<text x="${left + 38}" y="${y + 4}">${system}</text>`,
    ]
  })
  const words = note
    .split('\n')
    .map((line, at) => `<text x="${left}" y="${TOP + 100 + at * 18}">${line}</text>`)
  return [...entries, ...words]
}

/** Points from 0 to 1 each way. Those that fall on one place are drawn once. @param {string} system @param {readonly { x: number, y: number }[]} points */
export function polyline(system, points) {
  const places = new Set(points.map(({ x, y }) => `${px(x)},${py(y)}`))
  return `<polyline class="${system}" points="${[...places].join(' ')}"/>`
}

/** @param {string} system @param {{ x: number, y: number }} point */
export function dot(system, { x, y }) {
  return `<circle class="${system}" cx="${px(x)}" cy="${py(y)}" r="4"/>`
}

/** @param {string} kind @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
export function segment(kind, from, to) {
  return `<line class="${kind}" x1="${px(from.x)}" y1="${py(from.y)}" x2="${px(to.x)}" y2="${py(to.y)}"/>`
}

/** @param {number} x */
function px(x) {
  return Number((LEFT + x * SIZE).toFixed(1))
}

/** @param {number} y */
function py(y) {
  return Number((TOP + (1 - y) * SIZE).toFixed(1))
}
