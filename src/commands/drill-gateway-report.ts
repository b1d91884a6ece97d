import type { GatewayGroup, GatewaySummary, Stray } from '../drill/gateway/summary.ts'
import { passed } from './drill-report.ts'
import { wrap } from './plain-text.ts'

export type GatewaySettings = {
  on_threat: string
  severity_threshold: string
  classifier: string
  sensitivity: string
}

/** A drill, and the server whose settings were tried; null for the general ones. */
export type Drilled = GatewaySummary & { server: string | null }

const WIDTH = 80
const NAME_WIDTH = 35
const COLUMNS = [8, 8, 7, 7, 7, 6]

/** For each server: counts by place and by text, then all that arrived or was kept back wrongly. */
export function gatewayDrillText(drills: readonly Drilled[], settings: GatewaySettings): string {
  const lines = [...describeSettings(settings), ...drills.flatMap(describeDrill)]
  return `${lines.join('\n')}\n`
}

export const describeSettings = (settings: GatewaySettings) => [
  `gateway: on_threat ${settings.on_threat}, severity_threshold ${settings.severity_threshold}`,
  `scanner: classifier ${settings.classifier}, sensitivity ${settings.sensitivity}`,
]

export function describeTotal({ total }: GatewaySummary): string[] {
  const { attacks, stopped, warned, logged, harmless, wronglyStopped, wronglyWarned, time } = total
  return [
    `${stopped} of ${attacks} attacks stopped, ${warned} passed with a warning, ${logged} only logged`,
    `${passed(total)} of ${harmless} harmless twins passed, ${wronglyStopped} stopped, ${wronglyWarned} with a warning`,
    `${time.median.toFixed(1)} ms a message (median), the slowest ${time.slowest.toFixed(1)} ms`,
  ]
}

export const titleOf = ({ server }: Drilled) =>
  server === null ? 'the general policy' : `the policy of server ${server}`

function describeDrill(drill: Drilled): string[] {
  return [
    '',
    `${titleOf(drill)}:`,
    ...describeTotal(drill),
    ...table('place', drill.places),
    ...table('text', drill.texts),
    ...list('attacks that were not stopped', drill.missed),
    ...list('harmless twins that did not pass as they were', drill.wrong),
  ]
}

function table(title: string, groups: readonly GatewayGroup[]): string[] {
  return [
    '',
    row([title, 'attacks', 'stopped', 'warned', 'logged', 'alarms', 'ms']),
    ...groups.map((group) => {
      const { name, attacks, stopped, warned, logged, wronglyStopped, wronglyWarned, time } = group
      const alarms = wronglyStopped + wronglyWarned
      return row([name, attacks, stopped, warned, logged, alarms, time.median.toFixed(1)])
    }),
  ]
}

function row([name = '', ...cells]: readonly (string | number)[]): string {
  const padded = cells.map((cell, index) => String(cell).padStart(COLUMNS[index] ?? 0))
  return `  ${String(name).padEnd(NAME_WIDTH)}${padded.join('')}`
}

function list(title: string, strays: readonly Stray[]): string[] {
  if (strays.length === 0) return ['', `${title}: none`]
  const lines = strays.flatMap((stray) => {
    const [first = '', ...more] = wrap(describeStray(stray), WIDTH - 4)
    return [`  ${first}`, ...more.map((line) => `    ${line}`)]
  })
  return ['', `${title}:`, ...lines]
}

/** A text by its name, and what became of it where. */
export function describeStray({ name, outcomes }: Stray): string {
  const parts = outcomes.map(({ outcome, places }) =>
    places === 'everywhere' ? `${outcome} everywhere` : `${outcome} at ${places.join(', ')}`,
  )
  return `${name}: ${parts.join('; ')}`
}
