import * as z from 'zod'
import { FamilyId, RuleId } from './finding.ts'
import { Source } from './verdict.ts'

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
