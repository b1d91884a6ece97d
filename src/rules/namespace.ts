import { existsSync, realpathSync } from 'node:fs'
import { isAtOrBelow } from '../core/below.ts'
import { FamilyId } from '../core/finding.ts'
import type { RuleFile } from './load.ts'
import type { Problem } from './yaml-file.ts'

/** What ids of our pack and of the classifier begin with. */
const OUR_PREFIXES = new Set([...FamilyId.options.map((id) => id.toLowerCase()), 'ml'])

/** Ids that a rule outside our pack may not take: a later pack may have a rule of that id. */
export function takenIds(files: readonly RuleFile[], packFolder: string): Problem[] {
  return files
    .filter(({ rule }) => OUR_PREFIXES.has(prefixOf(rule.id)))
    .filter(({ file }) => !isOurs(file, packFolder))
    .map(({ file, rule, lineOf }) => ({
      file,
      line: lineOf(['id']),
      code: 'ID_NAMESPACE',
      message: `id: ids that begin with ${prefixOf(rule.id)}- are Sallyport’s own; choose a prefix of your own, such as acme-…`,
    }))
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

function isOurs(file: string, packFolder: string): boolean {
  return existsSync(packFolder) && isAtOrBelow(realpathSync(packFolder), realpathSync(file))
}
