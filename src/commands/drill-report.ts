import type { Shot } from '../drill/drill.ts'
import type { Group, Summary } from '../drill/summary.ts'

const NAME_WIDTH = 31

/** Counts by family, disguise and place, then every miss and every false alarm by name. */
export function drillText(summary: Summary, model: string): string {
  const { total, families, disguises, places, seenBy, time, missed, wrong } = summary
  const lines = [
    `${total.stopped} of ${total.attacks} attacks stopped, ${total.warned} more warned of`,
    `${passed(total)} of ${total.harmless} harmless twins passed, ${total.wronglyStopped} stopped, ${total.wronglyWarned} warned of`,
    `seen by the rules alone ${seenBy.rulesOnly}, the classifier alone ${seenBy.classifierOnly}, both ${seenBy.both}`,
    `${time.median.toFixed(1)} ms a text (median), the slowest ${time.slowest.toFixed(1)} ms`,
    model,
    ...table('family', families),
    ...table('disguise', disguises),
    ...table('place', places),
    ...list('attacks that were not stopped', missed),
    ...list('harmless twins that were not passed', wrong),
  ]
  return `${lines.join('\n')}\n`
}

function table(title: string, groups: readonly Group[]): string[] {
  const head = row([title, 'attacks', 'stopped', 'warned', 'twins', 'alarms'])
  return [
    '',
    head,
    ...groups.map(({ name, attacks, stopped, warned, harmless, wronglyStopped, wronglyWarned }) =>
      row([name, attacks, stopped, warned, harmless, wronglyStopped + wronglyWarned]),
    ),
  ]
}

function row([name = '', ...cells]: readonly (string | number)[]): string {
  return `  ${String(name).padEnd(NAME_WIDTH)}${cells.map((cell) => String(cell).padStart(9)).join('')}`
}

function list(title: string, shots: readonly Shot[]): string[] {
  if (shots.length === 0) return ['', `${title}: none`]
  return ['', `${title}:`, ...shots.map((shot) => `  ${describeShot(shot)}`)]
}

/** The harmless texts that were neither stopped nor warned of. */
export const passed = ({ harmless, wronglyStopped, wronglyWarned }: Group) =>
  harmless - wronglyStopped - wronglyWarned

/** A text by its name, and what was said of it. */
export function describeShot({ name, source, verdict, layers }: Shot): string {
  const by = layers.length === 0 ? '' : ` by ${layers.join(' and ')}`
  return `${name} (${source}): ${verdict}${by}`
}
