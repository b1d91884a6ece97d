const BAR_WIDTH = 140
const BAR_HEIGHT = 14

const STYLE = `
:root { color-scheme: light dark; --line: #dde2ea; --right: #1f7a4d; --between: #d9a520; --noted: #8a94a6; --wrong: #c0392b }
@media (prefers-color-scheme: dark) { :root { --line: #3a424e; --right: #3fa873; --wrong: #e0604f } body { color: #e3e7ee; background: #14181f } }
@media (prefers-color-scheme: light) { body { color: #1c2430; background: #fff } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.3rem; margin-top: 2.5rem } h3 { font-size: 1.1rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .2rem .5rem; border-bottom: 1px solid var(--line) }
td.n, th.n { text-align: right } td.n { white-space: nowrap } .big { font-size: 2.2rem; font-weight: 600 } svg { vertical-align: middle; width: 100%; max-width: ${BAR_WIDTH}px } p svg { max-width: 24rem }
td:nth-child(2), td:nth-child(4) { min-width: 3rem }
@media (max-width: 34rem) { body { font-size: 14px } td, th { padding: .2rem } tr > :nth-child(4) { display: none } }
.right { fill: var(--right) } .between { fill: var(--between) } .noted { fill: var(--noted) } .wrong { fill: var(--wrong) }`

/** How good a share of a bar is. */
type Share = { kind: 'right' | 'between' | 'noted' | 'wrong'; count: number }

/** One file without scripts and without anything to load; it follows the light or dark of its reader. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1>
${body}
</body></html>
`
}

/** Shares from left to right; `label` says the same in words. */
export function bar(shares: readonly Share[], label: string): string {
  const all = shares.reduce((sum, { count }) => sum + count, 0)
  let x = 0
  const shapes = shares.map(({ kind, count }) => {
    const width = (BAR_WIDTH * count) / all
    const shape = `<rect class="${kind}" x="${x}" width="${width}" height="${BAR_HEIGHT}"/>`
    x += width
    return shape
  })
  const size = `height="${BAR_HEIGHT}" viewBox="0 0 ${BAR_WIDTH} ${BAR_HEIGHT}"`
  return `<svg role="img" aria-label="${label}" ${size} preserveAspectRatio="none">${shapes.join('')}</svg>`
}

/** A table whose first row is its head; a cell that begins with a figure stands at the right. */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells, index) => {
    const tag = index === 0 ? 'th' : 'td'
    const written = cells.map((cell, column) => {
      const isNumber = /^\d/.test(rows[1]?.[column] ?? '')
      return `<${tag}${isNumber ? ' class="n"' : ''}>${cell}</${tag}>`
    })
    return `<tr>${written.join('')}</tr>`
  })
  return `<table>${lines.join('\n')}</table>\n`
}

export function htmlList(items: readonly string[]): string {
  if (items.length === 0) return '<p>None.</p>\n'
  return `<ul>\n${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}</ul>\n`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
