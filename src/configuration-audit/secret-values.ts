/** A value that stands for a secret to be put in later, by the client or by the reader of a page. */
export function isPlaceholder(value: string): boolean {
  const lower = value.toLowerCase()
  if (REFERENCES.some((mark) => lower.includes(mark))) return true
  if (/^\$[a-z_]/.test(lower) || /^%[a-z0-9_]+%$/.test(lower)) return true
  if (HINTS.some((hint) => lower.includes(hint))) return true
  return lower.length > MAX_DRAWN && new Set(lower).size <= 3
}

/** `xxxxxxxx` and `1234-1234-1234` say nothing; short words have few letters anyway. */
const MAX_DRAWN = 6
const REFERENCES = ['${', '{{', '<', '>', '$(', 'op://', '{env:', '$env:']
const HINTS = [
  ...['your', 'xxxx', '****', '....', 'placeholder', 'changeme', 'change-me', 'change_me'],
  ...['insert', 'replace', 'todo', 'dummy', 'path/to', 'path\\to', 'my-api', 'my_api', '-here'],
  ...['_here', 'enter-', 'enter_', 'put-', 'redacted', 'token-value', 'secret-value', 'example-'],
]

const SECRET_WORDS = [
  ...['token', 'secret', 'password', 'passwd', 'pwd', 'apikey', 'api_key', 'api-key', 'access_key'],
  ...['access-key', 'accesskey', 'auth', 'credential', 'bearer', 'session', 'cookie', 'private'],
  ...['_pat', '-pat', 'dsn', 'webhook', 'passphrase', '_key', '-key', 'signature'],
]
const NOT_SECRET = [
  '_path',
  '-path',
  '_file',
  '-file',
  '_id',
  '-id',
  '_url',
  '_uri',
  'public',
  'keyspace',
  'keyboard',
]

/** Whether a name promises a secret: the name of a variable, a header, a flag, a query. */
export function isSecretName(name: string): boolean {
  const lower = name.toLowerCase()
  const isWord = ['key', 'pat', 'pass', 'token', 'sig'].includes(lower.replace(/^-+/, ''))
  if (NOT_SECRET.some((word) => lower.endsWith(word))) return false
  return isWord || SECRET_WORDS.some((word) => lower.includes(word))
}

const MIN_NAMED = 16
const MIN_UNNAMED = 24
/** Bits a character: English words joined have about 3.3, random base64 of 24 characters about 4.2. */
const NAMED_BITS = 3
const UNNAMED_BITS = 3.7
/** Hexadecimal has at most 4; of 32 random digits the mean is 3.6. */
const HEX_BITS = 3.1

/** Whether a value looks drawn at random; a value without a name of a secret must do so more clearly. */
export function looksRandom(value: string, isNamed: boolean): boolean {
  if (value.length < (isNamed ? MIN_NAMED : MIN_UNNAMED) || value.length > MAX_SECRET_LENGTH)
    return false
  if (!/^[\w+/=.~:!@#$%^&*-]+$/.test(value) || !/[0-9]/.test(value) || !/[A-Za-z]/.test(value))
    return false
  const bits = entropy(value)
  const hex = value.replaceAll('-', '')
  if (/^[0-9a-fA-F]+$/.test(hex)) return hex.length >= (isNamed ? 16 : 32) && bits >= HEX_BITS
  if (isNamed) return bits >= NAMED_BITS && hasMixedRuns(value)
  // Names are words with marks between them: the longest word must look random itself.
  const longest = value.split(/[-/.]/).reduce((a, b) => (b.length > a.length ? b : a), '')
  const isMixed = /[a-z]/.test(longest) && /[A-Z]/.test(longest) && hasMixedRuns(longest)
  return longest.length >= MIN_WORD && isMixed && entropy(longest) >= UNNAMED_BITS
}

const MIN_WORD = 16

/** Tokens are shorter; what is longer is a document. */
const MAX_SECRET_LENGTH = 4_096

/** Digits in more than one place: `my-server-v2` and `us-east-1` have them in one. */
function hasMixedRuns(value: string): boolean {
  let runs = 0
  let wasDigit = false
  for (const char of value) {
    const isDigit = char >= '0' && char <= '9'
    if (isDigit && !wasDigit) runs += 1
    wasDigit = isDigit
  }
  return runs >= 2
}

/** Shannon's entropy of the characters, in bits a character. */
function entropy(value: string): number {
  const counts = new Map<string, number>()
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) {
    const share = count / value.length
    bits -= share * Math.log2(share)
  }
  return bits
}

const DATABASES = new Set([
  ...['postgres', 'postgresql', 'mysql', 'mysql2', 'mariadb', 'mongodb', 'mongodb+srv', 'redis'],
  ...['rediss', 'mssql', 'sqlserver', 'clickhouse', 'amqp', 'amqps', 'neo4j', 'neo4j+s', 'bolt'],
  ...['oracle', 'cockroachdb', 'snowflake', 'libsql', 'couchdb', 'cassandra', 'nats', 'influxdb'],
])

export type Login = { isDatabase: boolean; user: string; password: string }

/** User and password in an address, whatever its scheme; undefined where there is no password. */
export function loginIn(value: string): Login | undefined {
  const scheme = value.indexOf('://')
  if (scheme <= 0) return undefined
  const start = scheme + '://'.length
  const end = [...'/?#'].map((mark) => value.indexOf(mark, start)).filter((at) => at !== -1)
  const authority = value.slice(start, end.length === 0 ? undefined : Math.min(...end))
  // A password with a slash in it is written so by mistake; it is a password all the same.
  const whole = value.slice(start)
  const host = authority.includes('@') ? authority : whole.slice(0, whole.lastIndexOf('@') + 1)
  const userinfo = host.slice(0, host.lastIndexOf('@'))
  const colon = userinfo.indexOf(':')
  if (colon === -1 || colon === userinfo.length - 1) return undefined
  const name = value.slice(Math.max(0, scheme - 20), scheme).toLowerCase()
  const kind = name.slice(Math.max(name.lastIndexOf('='), name.lastIndexOf(':')) + 1)
  const isDatabase = DATABASES.has(kind) || DATABASES.has(kind.split('+')[0] ?? '')
  return { isDatabase, user: userinfo.slice(0, colon), password: userinfo.slice(colon + 1) }
}

const WEAK = new Set([
  ...[
    'password',
    'passw0rd',
    'pass',
    'admin',
    'root',
    'postgres',
    'mysql',
    'secret',
    'guest',
    'test',
  ],
  ...['123456', '12345678', '1234', 'qwerty', 'letmein', 'toor', 'default', 'changeme', 'example'],
  ...['redis', 'mongo', 'user', 'neo4j', 'sa', 'welcome', 'minioadmin', 'password123', 'admin123'],
])
export const isWeakPassword = (value: string) => WEAK.has(value.toLowerCase())

const OWNERS = new Set([
  'root',
  'postgres',
  'sa',
  'admin',
  'administrator',
  'sys',
  'system',
  'mysql',
  'dba',
])
export const isOwnerAccount = (user: string) => OWNERS.has(user.toLowerCase())
