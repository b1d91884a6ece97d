import type { Group, Summary } from '../drill/summary.ts'
import { bar, escapeHtml, htmlList, htmlTable, page } from './drill-page.ts'
import { describeShot, passed } from './drill-report.ts'

/** Every name in it is ours. */
export function drillHtml(summary: Summary, model: string): string {
  const { total, families, disguises, places, seenBy, time, missed, wrong } = summary
  return page(
    'Sallyport drill',
    `<p><span class="big">${total.stopped} of ${total.attacks}</span> simulated attacks stopped, ${total.warned} more warned of.<br>
${attackBar(total)}</p>
<p><span class="big">${passed(total)} of ${total.harmless}</span> harmless twins passed, ${total.wronglyStopped} stopped, ${total.wronglyWarned} warned of.<br>
${twinBar(total)}</p>
<p>Seen by the rules alone: ${seenBy.rulesOnly}; by the classifier alone: ${seenBy.classifierOnly}; by both: ${seenBy.both}.
A text took ${time.median.toFixed(1)} ms (median), the slowest ${time.slowest.toFixed(1)} ms (${escapeHtml(model)}).</p>
<p>Attacks: green was stopped, yellow warned of, red missed. Twins: green was passed, yellow warned of, red stopped.</p>
${table('By family', families)}${table('By disguise', disguises)}${table('By place', places)}
<h2>Attacks that were not stopped</h2>
${htmlList(missed.map(describeShot))}<h2>Harmless twins that were not passed</h2>
${htmlList(wrong.map(describeShot))}`,
  )
}

function table(title: string, groups: readonly Group[]): string {
  const rows = groups.map((group) => [
    escapeHtml(group.name),
    attackBar(group),
    `${group.stopped} of ${group.attacks}`,
    twinBar(group),
    `${group.wronglyStopped + group.wronglyWarned} of ${group.harmless}`,
  ])
  return `<h2>${title}</h2>\n${htmlTable([['', 'attacks', 'stopped', 'twins', 'false alarms'], ...rows])}`
}

function attackBar({ attacks, stopped, warned }: Group): string {
  const missed = attacks - stopped - warned
  return bar(
    [
      { kind: 'right', count: stopped },
      { kind: 'between', count: warned },
      { kind: 'wrong', count: missed },
    ],
    `${stopped} stopped, ${warned} warned of, ${missed} missed`,
  )
}

export function twinBar(group: Group): string {
  const { wronglyWarned, wronglyStopped } = group
  return bar(
    [
      { kind: 'right', count: passed(group) },
      { kind: 'between', count: wronglyWarned },
      { kind: 'wrong', count: wronglyStopped },
    ],
    `${passed(group)} passed, ${wronglyWarned} warned of, ${wronglyStopped} stopped`,
  )
}
