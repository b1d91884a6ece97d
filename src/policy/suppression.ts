import * as z from 'zod'
import { isAtOrBelow } from '../core/below.ts'
import { FamilyId, type Finding, RuleId } from '../core/finding.ts'
import { Source } from '../core/verdict.ts'

/** Findings that the configuration's owner has looked at and does not want to be told of. */
export const Suppression = z
  .strictObject({
    rule: RuleId.optional(),
    family: FamilyId.optional(),
    source: Source.optional().describe('Only texts that the caller says are of this source'),
    path: z
      .string()
      .min(1)
      .regex(/^[^*]*$/, 'expected a file or a folder; * stands for nothing here')
      .optional()
      .describe('Only this file, or the files below this folder'),
    reason: z.string().trim().min(1, 'expected why these findings do not matter'),
    until: z.iso
      .date('expected a day like 2027-01-31')
      .optional()
      .describe('The last day on which it holds, by UTC'),
  })
  .refine(({ rule, family }) => (rule === undefined) !== (family === undefined), {
    error: 'expected a rule or a family, and not both',
  })
export type Suppression = z.infer<typeof Suppression>

/** What a suppression may ask of a text; only files of the command line have a path. */
export type Origin = { source: Source; path: string | undefined; day: string }

export function suppresses(suppression: Suppression, finding: Finding, origin: Origin): boolean {
  const { rule, family, source, path } = suppression
  if (rule !== undefined && rule !== finding.rule_id) return false
  if (family !== undefined && family !== finding.family) return false
  if (source !== undefined && source !== origin.source) return false
  if (path !== undefined && !isFrom(path, origin.path)) return false
  return !hasExpired(suppression, origin.day)
}

/** Days are ISO dates, whose order is that of their letters. */
export function hasExpired({ until }: Suppression, day: string): boolean {
  return until !== undefined && day > until
}

/** The day by UTC, so that a suppression ends everywhere at once. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 'YYYY-MM-DD'.length)
}

/** Types may lie at a library's edge, and what is no path is below nothing. */
function isFrom(folder: string, file: unknown): boolean {
  return typeof file === 'string' && isAtOrBelow(folder, file)
}
