import type { Detector } from '../core/detector.ts'
import { compileRules } from './compile.ts'
import type { Engine } from './engine.ts'
import { ruleInfo } from './info.ts'
import { judge } from './judge.ts'
import { matchViews } from './match-views.ts'
import type { LoadedPack } from './pack-file.ts'
import type { ActiveRule } from './schema.ts'

export type RulesOptions = LoadedPack & { engine: Engine }

/** The rules layer: every active rule over every view. */
export function createRulesDetector({ rules, pack, calibration, engine }: RulesOptions): Detector {
  const active = rules.filter(({ status }) => status === 'stable')
  const match = compileRules(
    active.filter(({ pattern }) => pattern !== undefined),
    engine,
  )
  const viewRules = new Map(active.flatMap((rule) => (rule.view ? [[rule.view, rule]] : [])))
  const infos = new Map(active.map((rule) => [rule, ruleInfo(rule, calibration)]))
  const weights = {
    confidenceOf: (rule: ActiveRule) => infos.get(rule)?.confidence.value ?? 0,
    quoted: calibration.priors.quoted,
    viewRules,
  }
  return {
    layer: 'rules',
    version: () => pack?.version ?? null,
    ready: async () => 'ok',
    rules: () => [...infos.values()],
    close: async () => {},
    async detect(views, { deadline }) {
      const { found, complete } = matchViews(match, views, deadline)
      return { evidence: judge(found, weights), risk: 0, complete }
    },
  }
}
