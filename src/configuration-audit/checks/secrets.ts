import { type ConfigNode, text, texts } from '../../clients/syntax/config-node.ts'
import type { AuditCode } from '../codes.ts'
import {
  isOwnerAccount,
  isPlaceholder,
  isSecretName,
  isWeakPassword,
  loginIn,
  looksRandom,
} from '../secret-values.ts'
import { type Found, parseUrl, type Subject } from '../subject.ts'

/** The ids of the rules of family SL that find something in a text. */
export type FindSecrets = (text: string) => Promise<readonly string[]>

export type SecretValue = {
  kind: keyof typeof CODES
  /** The name that it is given: of the variable, the flag, the header. */
  name: string
  value: string
  place: string
}

const CODES = {
  argument: 'SPA-301',
  variable: 'SPA-302',
  header: 'SPA-303',
  address: 'SPA-304',
  setting: 'SPA-313',
} as const satisfies Record<string, AuditCode>

/** Rules of the pack for keys that are their owner, and for values known by their name alone. */
const PRIVATE_KEYS = new Set(['sl-003', 'sl-032', 'sl-033', 'sl-036', 'sl-037'])
const BY_NAME = new Set(['sl-040', 'sl-041', 'sl-043', 'sl-044', 'sl-045', 'sl-046', 'sl-047'])
const DATABASES = new Set(['sl-009', 'sl-042'])

/** Which values of a server are, or may be, secrets. The values themselves go nowhere. */
export async function checkSecrets(
  subject: Subject,
  values: readonly SecretValue[],
  find: FindSecrets,
): Promise<Found[]> {
  const found: Found[] = []
  for (const value of values) {
    for (const code of await judge(value, find)) {
      found.push({ code, file: subject.file, subject, place: value.place })
    }
  }
  const travels = subject.file.scope === 'project' && found.some(({ code }) => isKnown(code))
  if (travels) {
    found.push({ code: 'SPA-305', file: subject.file, subject, place: 'file of the project' })
  }
  return found
}

const KNOWN: ReadonlySet<AuditCode> = new Set([...Object.values(CODES), 'SPA-306', 'SPA-308'])
const isKnown = (code: AuditCode) => KNOWN.has(code)

async function judge({ kind, name, value }: SecretValue, find: FindSecrets): Promise<AuditCode[]> {
  const login = loginIn(value)
  if (login !== undefined && !isPlaceholder(login.password)) return judgeLogin(login, kind)
  const ids = await find(name === '' ? value : `${name}=${value}`)
  if (ids.some((id) => PRIVATE_KEYS.has(id))) return ['SPA-306']
  if (ids.some((id) => !BY_NAME.has(id) && !DATABASES.has(id))) return [CODES[kind]]
  if (isPlaceholder(value)) return []
  if (ids.some((id) => DATABASES.has(id))) return ['SPA-308']
  const bare = value.replace(/^(?:bearer|basic|token|apikey) +/i, '')
  const isNamed = isSecretName(name) || bare !== value
  if (isNamed && isWeakPassword(value)) return ['SPA-311']
  return ids.length > 0 || looksRandom(bare, isNamed) ? ['SPA-307'] : []
}

function judgeLogin(
  { isDatabase, user, password }: NonNullable<ReturnType<typeof loginIn>>,
  kind: keyof typeof CODES,
): AuditCode[] {
  const owner: AuditCode[] = isDatabase && isOwnerAccount(user) ? ['SPA-309'] : []
  if (isWeakPassword(password)) return ['SPA-311', ...owner]
  return [isDatabase ? 'SPA-308' : CODES[kind], ...owner]
}

/** Every text in the entry of a server: also of keys that no client reads, or that stand twice. */
export function secretValues({ server, launch }: Subject): SecretValue[] {
  const inScript = launch.script === undefined ? [] : launch.args
  const ignored = packageWords(launch)
  const values = [
    value('setting', '', server.name, 'name'),
    ...walk(server.entry, ignored),
    ...argumentValues(inScript, ignored),
  ]
  return values.filter(({ value }) => value.trim() !== '')
}

const KINDS: Record<string, SecretValue['kind']> = {
  ...{ env: 'variable', envs: 'variable', headers: 'header', http_headers: 'header' },
  ...{ url: 'address', uri: 'address', serverUrl: 'address', httpUrl: 'address' },
  ...{ command: 'argument', cmd: 'argument', args: 'argument', cwd: 'argument' },
}
const WORDS = { variable: 'variable', header: 'header', setting: 'setting' }

function walk(
  node: ConfigNode,
  ignored: ReadonlySet<string>,
  kind: SecretValue['kind'] = 'setting',
  name = '',
): SecretValue[] {
  if (node.kind === 'map') {
    return node.entries.flatMap((entry) =>
      walk(entry.value, ignored, kind === 'setting' ? KINDS[entry.key] : kind, entry.key),
    )
  }
  if (node.kind === 'list') {
    if (kind === 'argument') return argumentValues(texts(node), ignored)
    return node.items.flatMap((item) => walk(item, ignored, kind, name))
  }
  const written = text(node)
  if (written === undefined) return []
  if (kind === 'address') return addressValues(written, kind, 'address')
  if (kind === 'argument') return [value(kind, '', written, name)]
  return [value(kind, name, written, `${WORDS[kind]} ${name}`)]
}

const value = (
  kind: SecretValue['kind'],
  name: string,
  written: string,
  place: string,
): SecretValue => ({
  kind,
  name,
  value: written,
  place,
})

/** Digests and commits look random and are public. */
function packageWords({ args, fetched }: Subject['launch']): Set<string> {
  if (fetched === undefined) return new Set()
  return new Set(args.filter((word) => word.includes('sha256:') || word.startsWith('git+')))
}

function argumentValues(args: readonly string[], ignored: ReadonlySet<string>): SecretValue[] {
  return args.flatMap((word, index) => {
    const place = `argument ${index + 1}`
    if (ignored.has(word)) return []
    if (/^[a-z]+:\/\//i.test(word) && loginIn(word) === undefined) {
      return addressValues(word, 'argument', place)
    }
    const before = args[index - 1] ?? ''
    const equals = word.indexOf('=')
    // `-e NAME=value`, `--key=value`, `--header "Name: value"`, `--key value`, `value`
    // The sign at the end of base64 parts nothing.
    if (equals > 0 && !/^=?$/.test(word.slice(equals + 1))) {
      return [value('argument', word.slice(0, equals), word.slice(equals + 1), place)]
    }
    const colon = word.indexOf(': ')
    if (colon > 0) return [value('argument', word.slice(0, colon), word.slice(colon + 2), place)]
    return [value('argument', before.startsWith('-') ? before : '', word, place)]
  })
}

/** The parts of an address in which secrets stand: login, path, query, fragment. */
function addressValues(
  written: string,
  kind: 'address' | 'argument',
  place: string,
): SecretValue[] {
  const whole = value(kind, '', written, place)
  const url = parseUrl(written)
  if (url === undefined) return [whole]
  const parts = url.pathname.split('/').filter(Boolean)
  return [
    whole,
    ...parts.map((part) => value(kind, '', part, place)),
    ...[...url.searchParams].map(([name, part]) => value(kind, name, part, place)),
  ]
}
