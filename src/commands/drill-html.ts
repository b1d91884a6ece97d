import type { Shot } from '../drill/drill.ts'
import type { Group, Summary } from '../drill/summary.ts'
import { describeShot, passed } from './drill-report.ts'

const BAR_WIDTH = 140
const BAR_HEIGHT = 14
const BAR_CLASSES = ['right', 'between', 'wrong']

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; background: #fff }
h1 { font-size: 1.6rem } h2 { font-size: 1.15rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .2rem .5rem; border-bottom: 1px solid #dde2ea }
td.n, th.n { text-align: right } .big { font-size: 2.2rem; font-weight: 600 } svg { vertical-align: middle; max-width: 100% }
.right { fill: #1f7a4d } .between { fill: #d9a520 } .wrong { fill: #c0392b }`

/** One file without scripts and without anything to load. Every name in it is ours. */
export function drillHtml(summary: Summary, model: string): string {
  const { total, families, disguises, places, seenBy, time, missed, wrong } = summary
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Sallyport drill</title><style>${STYLE}</style></head><body>
<h1>Sallyport drill</h1>
<p><span class="big">${total.stopped} of ${total.attacks}</span> simulated attacks stopped, ${total.warned} more warned of.<br>
${attackBar(total)}</p>
<p><span class="big">${passed(total)} of ${total.harmless}</span> harmless twins passed, ${total.wronglyStopped} stopped, ${total.wronglyWarned} warned of.<br>
${twinBar(total)}</p>
<p>Seen by the rules alone: ${seenBy.rulesOnly}; by the classifier alone: ${seenBy.classifierOnly}; by both: ${seenBy.both}.
A text took ${time.median.toFixed(1)} ms (median), the slowest ${time.slowest.toFixed(1)} ms (${escapeHtml(model)}).</p>
<p>Attacks: green was stopped, yellow warned of, red missed. Twins: green was passed, yellow warned of, red stopped.</p>
${table('By family', families)}${table('By disguise', disguises)}${table('By place', places)}
${list('Attacks that were not stopped', missed)}${list('Harmless twins that were not passed', wrong)}
</body></html>
`
}

function table(title: string, groups: readonly Group[]): string {
  const rows = groups.map((group) => {
    const alarms = group.wronglyStopped + group.wronglyWarned
    return `<tr><td>${escapeHtml(group.name)}</td><td>${attackBar(group)}</td><td class="n">${group.stopped} of ${group.attacks}</td><td>${twinBar(group)}</td><td class="n">${alarms} of ${group.harmless}</td></tr>`
  })
  return `<h2>${title}</h2>
<table><tr><th></th><th>attacks</th><th class="n">stopped</th><th>twins</th><th class="n">false alarms</th></tr>
${rows.join('\n')}</table>
`
}

function attackBar({ attacks, stopped, warned }: Group): string {
  const missed = attacks - stopped - warned
  return bar([stopped, warned, missed], `${stopped} stopped, ${warned} warned of, ${missed} missed`)
}

function twinBar(group: Group): string {
  const { wronglyWarned, wronglyStopped } = group
  const label = `${passed(group)} passed, ${wronglyWarned} warned of, ${wronglyStopped} stopped`
  return bar([passed(group), wronglyWarned, wronglyStopped], label)
}

/** The shares of texts judged rightly, half wrongly and wrongly, from left to right. */
function bar(shares: readonly number[], label: string): string {
  const all = shares.reduce((sum, share) => sum + share, 0)
  let x = 0
  const shapes = shares.map((share, index) => {
    const width = (BAR_WIDTH * share) / all
    const shape = `<rect class="${BAR_CLASSES[index]}" x="${x}" width="${width}" height="${BAR_HEIGHT}"/>`
    x += width
    return shape
  })
  const size = `width="${BAR_WIDTH}" height="${BAR_HEIGHT}" viewBox="0 0 ${BAR_WIDTH} ${BAR_HEIGHT}"`
  return `<svg role="img" aria-label="${label}" ${size} preserveAspectRatio="none">${shapes.join('')}</svg>`
}

function list(title: string, shots: readonly Shot[]): string {
  const items = shots.map((shot) => `<li>${escapeHtml(describeShot(shot))}</li>`)
  return `<h2>${title}</h2>${items.length === 0 ? '<p>None.</p>' : `<ul>\n${items.join('\n')}</ul>`}\n`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
