import type { FindSecrets } from '../configuration-audit/checks/secrets.ts'
import { maskedArguments, maskedUrl } from '../configuration-audit/mask.ts'
import { printable, visible } from '../configuration-audit/printable.ts'
import type { Subject } from '../configuration-audit/subject.ts'
import type { Target } from '../live-audit/target.ts'

/** A question about one server: what exactly is run or called, its secrets masked. */
export async function shownTarget(
  [first, ...others]: readonly Subject[],
  { how, written, values, used }: Target,
  find: FindSecrets,
): Promise<string> {
  const name = await printable(first?.server.name ?? '', find)
  const place = visible(first?.file.path ?? '')
  const more = others.length === 0 ? '' : `, and in ${others.length} more`
  const given = await namesOf(Object.keys(values), find)
  const taken = await namesOf(used, find)
  const isProgram = how.kind === 'program'
  const lines = [
    isProgram ? `Start ${name}?` : `Connect to ${name}?`,
    `in    ${place}${more}`,
    isProgram
      ? `run   ${await shownLine(written, find)}`
      : `call  ${await withoutSecrets(how.url, find)}`,
    ...(isProgram && how.cwd !== undefined ? [`from  ${visible(how.cwd)}`] : []),
    ...(given === '' ? [] : [`${isProgram ? 'with  variables' : 'with  headers'} ${given}`]),
    ...(taken === '' ? [] : [`takes ${taken} from your environment`]),
    'Its tools are read, and none is called.',
  ]
  return lines.join('\n')
}

async function shownLine(words: readonly string[], find: FindSecrets): Promise<string> {
  const shown: string[] = []
  for (const word of maskedArguments(words)) shown.push(await withoutSecrets(word, find))
  return shown.map((word) => (/[\s"']/.test(word) ? JSON.stringify(word) : word)).join(' ')
}

/** Masks once more what has the format of a secret, wherever it stands. */
async function withoutSecrets(word: string, find: FindSecrets): Promise<string> {
  const masked = URL.canParse(word) && word.includes('://') ? maskedUrl(word) : word
  return (await find(masked)).length > 0 ? '***' : visible(masked)
}

async function namesOf(names: readonly string[], find: FindSecrets): Promise<string> {
  const shown: string[] = []
  for (const name of names) shown.push(await printable(name, find))
  return shown.join(', ')
}
