import { isSecretName, looksRandom } from './secret-values.ts'

/** Stands for what may be secret. */
export const MASK = '***'

/** Arguments as they may be shown: what is named like a secret, or looks like one, is masked. */
export function maskedArguments(args: readonly string[]): string[] {
  return args.map((arg, index) => maskedArgument(arg, args[index - 1] ?? ''))
}

/** `--api-key=x`, `Authorization: x`, the `x` of `--api-key x`, and all of these within a script. */
function maskedArgument(arg: string, before: string): string {
  // Of a script the rest must be seen; a value may have blanks of its own.
  if (SCRIPT_FLAG.test(before)) return maskedArguments(arg.split(' ')).join(' ')
  const [name = ''] = /^[^\s=:]{1,200}(?:=|: )/.exec(arg) ?? []
  if (namesSecret(name)) return `${name}${MASK}`
  if (before.startsWith('-') && !before.includes('=') && namesSecret(before)) return MASK
  if (arg.includes(' ')) return maskedArguments(arg.split(' ')).join(' ')
  if (arg.includes('://') && URL.canParse(arg)) return maskedUrl(arg)
  return looksRandom(arg.slice(name.length), false) ? `${name}${MASK}` : arg
}

const SCRIPT_FLAG = /^(?:-[a-z]{0,4}c|\/[ck]|-command)$/i

function namesSecret(name: string): boolean {
  const bare = name.replace(/[=: ]+$/, '')
  return isSecretName(bare) || /key|token|secret|passw|credential|auth/i.test(bare)
}

/** An address without its login, the values of its query, and what of its path looks like a secret. */
export function maskedUrl(text: string): string {
  const url = new URL(text)
  if (url.username !== '') url.username = MASK
  if (url.password !== '') url.password = MASK
  for (const name of new Set(url.searchParams.keys())) url.searchParams.set(name, MASK)
  const parts = url.pathname.split('/')
  if (parts.some(isRandom)) {
    url.pathname = parts.map((part) => (isRandom(part) ? MASK : part)).join('/')
  }
  if (url.hash !== '') url.hash = MASK
  return url.href
}

const isRandom = (part: string) => looksRandom(part, false)
