import type { GatewayGroup } from '../drill/gateway/summary.ts'
import {
  type Drilled,
  describeSettings,
  describeStray,
  describeTotal,
  type GatewaySettings,
  titleOf,
} from './drill-gateway-report.ts'
import { twinBar } from './drill-html.ts'
import { bar, escapeHtml, htmlList, htmlTable, page } from './drill-page.ts'

/** Every name in it is ours, or that of a server in the user's configuration. */
export function gatewayDrillHtml(drills: readonly Drilled[], settings: GatewaySettings): string {
  return page(
    'Sallyport drill of the gateway',
    `<p>${describeSettings(settings).map(escapeHtml).join('<br>\n')}</p>
<p>Attacks: green was stopped, yellow passed with a warning, grey was only logged, red passed unseen.
Twins: green passed, yellow passed with a warning, red was stopped.</p>
${drills.map(section).join('\n')}`,
  )
}

function section(drill: Drilled): string {
  const { total, places, texts, missed, wrong } = drill
  const [attacks = '', twins = '', time = ''] = describeTotal(drill)
  return `<h2>Under ${escapeHtml(titleOf(drill))}</h2>
<p>${emphasized(attacks)}.<br>
${attackBar(total)}</p>
<p>${emphasized(twins)}.<br>
${twinBar(total)}</p>
<p>${time}.</p>
<h3>By place</h3>
${table(places)}<h3>By text</h3>
${table(texts)}<h3>Attacks that were not stopped</h3>
${htmlList(missed.map(describeStray))}<h3>Harmless twins that did not pass as they were</h3>
${htmlList(wrong.map(describeStray))}`
}

function table(groups: readonly GatewayGroup[]): string {
  const rows = groups.map((group) => [
    escapeHtml(group.name),
    attackBar(group),
    `${group.stopped} of ${group.attacks}`,
    twinBar(group),
    `${group.wronglyStopped + group.wronglyWarned} of ${group.harmless}`,
    group.time.median.toFixed(1),
  ])
  return htmlTable([['', 'attacks', 'stopped', 'twins', 'alarms', 'ms'], ...rows])
}

function attackBar({ attacks, stopped, warned, logged }: GatewayGroup): string {
  const missed = attacks - stopped - warned - logged
  return bar(
    [
      { kind: 'right', count: stopped },
      { kind: 'between', count: warned },
      { kind: 'noted', count: logged },
      { kind: 'wrong', count: missed },
    ],
    `${stopped} stopped, ${warned} passed with a warning, ${logged} only logged, ${missed} passed unseen`,
  )
}

/** The figure that a sentence begins with. */
function emphasized(sentence: string): string {
  return sentence.replace(/^\d+ of \d+/, '<span class="big">$&</span>')
}
