import { stringify } from 'yaml'
import type { GatewayConfig, UpstreamConfig } from '../gateway/config.ts'

const MASK = '***'
const SECRET = /key|token|secret|passw|credential|auth/i

/** The configuration as YAML, without what may be secret: it is made to be shown to others. */
export function printable(config: GatewayConfig): string {
  const upstreams = Object.entries(config.upstreams).map(([name, each]) => [name, masked(each)])
  return stringify({ ...config, upstreams: Object.fromEntries(upstreams) })
}

function masked(upstream: UpstreamConfig): UpstreamConfig {
  const { url, args, env, headers } = upstream
  return {
    ...upstream,
    args: args.map((arg, index) => maskedArgument(arg, args[index - 1] ?? '')),
    env: allMasked(env),
    headers: allMasked(headers),
    ...(url === undefined ? {} : { url: maskedUrl(url) }),
  }
}

function allMasked(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(values).map((name) => [name, MASK]))
}

/** `--api-key=x` and the `x` of `--api-key x`. */
function maskedArgument(arg: string, before: string): string {
  const name = arg.slice(0, arg.indexOf('=') + 1)
  if (name !== '' && SECRET.test(name)) return `${name}${MASK}`
  if (before.startsWith('-') && !before.includes('=') && SECRET.test(before)) return MASK
  return URL.canParse(arg) ? maskedUrl(arg) : arg
}

function maskedUrl(text: string): string {
  const url = new URL(text)
  if (url.username !== '') url.username = MASK
  if (url.password !== '') url.password = MASK
  for (const name of new Set(url.searchParams.keys())) url.searchParams.set(name, MASK)
  return url.href
}
