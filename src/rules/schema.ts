import * as z from 'zod'
import { OWASP, type OwaspId } from '../core/families.ts'
import { FamilyId, RuleId, Severity } from '../core/finding.ts'

const OwaspIds = z.enum(Object.keys(OWASP) as [OwaspId, ...OwaspId[]])

/** ISO 639-1 codes of the languages that the pack promises to know, English first. */
export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'hi',
  'zh',
  'ja',
  'ko',
  'vi',
  'id',
] as const

/** One rule file. Strict: a misspelt key is an error. docs/WRITING-RULES.md explains each field. */
export const Rule = z
  .strictObject({
    id: RuleId,
    name: z.string().min(1).max(80),
    family: FamilyId,
    severity: Severity,
    signal: z.enum(['hard', 'soft']),
    status: z.enum(['experimental', 'stable', 'deprecated']),
    version: z.int().min(1),
    group: z.string().min(1).optional(),
    quotable: z.boolean(),
    /** Languages of the wording, when it is not English or no language at all. */
    languages: z.array(z.enum(LANGUAGES)).min(1).optional(),
    description: z.string().min(1),
    remediation: z.string().min(1),
    false_positives: z.array(z.string().min(1)).min(1),
    references: z.strictObject({
      owasp: z.array(OwaspIds).min(1),
      atlas: z
        .array(z.string().regex(/^AML\.T\d{4}(\.\d{3})?$/, 'expected AML.T0000[.000]'))
        .min(1),
    }),
    pattern: z.string().min(1).optional(),
    /** The step of a view, in place of a pattern: found when that step brings another rule's match to light. */
    view: z.string().min(1).optional(),
    tests: z.strictObject({
      match: z.array(z.string().min(1)).min(3),
      pass: z.array(z.string().min(1)).min(3),
    }),
  })
  .refine(({ pattern, view }) => (pattern === undefined) !== (view === undefined), {
    error: 'expected either a pattern or a view',
    path: ['pattern'],
  })
export type Rule = z.infer<typeof Rule>

/** A rule as it runs: its sample texts stay with its file. */
export type ActiveRule = Omit<Rule, 'tests'> & {
  /** The script that every match of it holds, when it is one that most texts do not have. */
  script?: Script | undefined
}

/** Scripts of which a text that has none of their letters needs no rule. */
export const SCRIPTS = ['Arabic', 'CJK', 'Cyrillic', 'Devanagari'] as const
export type Script = (typeof SCRIPTS)[number]

export const Pack = z.strictObject({
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version like 1.0.0'),
  /** The oldest engine the pack works with. */
  engine: z.string().regex(/^>=\d+\.\d+\.\d+$/, 'expected a range like >=0.1.0'),
})
export type Pack = z.infer<typeof Pack>
