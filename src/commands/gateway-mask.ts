import { stringify } from 'yaml'
import { MASK, maskedArguments, maskedUrl } from '../configuration-audit/mask.ts'
import type { GatewayConfig, UpstreamConfig } from '../gateway/config.ts'

/** The configuration as YAML, without what may be secret: it is made to be shown to others. */
export function printable(config: GatewayConfig): string {
  const upstreams = Object.entries(config.upstreams).map(([name, each]) => [name, masked(each)])
  return stringify({ ...config, upstreams: Object.fromEntries(upstreams) })
}

function masked(upstream: UpstreamConfig): UpstreamConfig {
  const { url, args, env, headers } = upstream
  return {
    ...upstream,
    args: maskedArguments(args),
    env: allMasked(env),
    headers: allMasked(headers),
    ...(url === undefined ? {} : { url: maskedUrl(url) }),
  }
}

function allMasked(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(values).map((name) => [name, MASK]))
}
