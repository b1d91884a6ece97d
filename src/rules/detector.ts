import type { Detector } from '../core/detector.ts'
import { compileRules } from './compile.ts'
import type { Engine } from './engine.ts'
import { ruleInfo } from './info.ts'
import { judge } from './judge.ts'
import { matchViews } from './match-views.ts'
import type { Pack, Rule } from './schema.ts'

export type RulesOptions = { rules: readonly Rule[]; pack: Pack | undefined; engine: Engine }

/** The rules layer: every active rule over every view. */
export function createRulesDetector({ rules, pack, engine }: RulesOptions): Detector {
  const active = rules.filter(({ status }) => status === 'stable')
  const match = compileRules(
    active.filter(({ pattern }) => pattern !== undefined),
    engine,
  )
  const viewRules = new Map(active.flatMap((rule) => (rule.view ? [[rule.view, rule]] : [])))
  const infos = active.map(ruleInfo)
  return {
    layer: 'rules',
    version: () => pack?.version ?? null,
    ready: async () => 'ok',
    rules: () => infos,
    close: async () => {},
    async detect(views, { deadline }) {
      const { found, complete } = matchViews(match, views, deadline)
      return { ...judge(found, viewRules), complete }
    },
  }
}
