import type { Severity } from '../core/finding.ts'
import type { Suppression } from '../core/suppression.ts'
import type {
  ArgumentRule,
  GatewayPolicy,
  OnThreat,
  RateLimit,
  ScanPoint,
} from './gateway-policy.ts'

export type Reaction = {
  onThreat: OnThreat
  threshold: Severity
  /** Whether what could not be judged is blocked. */
  failsClosed: boolean
  /** Whether what was judged is blocked when not every decoding of a decoding could be tried. */
  blocksUndecoded: boolean
}

type Setting = 'on_threat' | 'severity_threshold' | 'on_scan_failure' | 'on_undecoded'

/** The policy as it holds for one upstream. */
export type EffectivePolicy = {
  reactionAt(point: ScanPoint): Reaction
  scans(point: ScanPoint): boolean
  /** Globs; without `allow` every tool is allowed that is not denied. */
  allow: readonly string[] | undefined
  deny: readonly string[]
  arguments: readonly ArgumentRule[]
  rate: { per_client?: RateLimit | undefined; per_tool?: RateLimit | undefined }
  suppressions: readonly Suppression[]
  labels: Readonly<Record<string, string>>
}

/**
 * The upstream's settings over the global ones. What forbids or excuses adds up (`deny`, `arguments`,
 * `suppressions`, `labels`); of the rest, the upstream's replace the global ones.
 */
export function effectivePolicy(policy: GatewayPolicy, upstream: string): EffectivePolicy {
  const own = Object.hasOwn(policy.upstreams ?? {}, upstream) ? policy.upstreams?.[upstream] : {}
  const scan: Record<string, boolean | undefined> = { ...policy.scan, ...own?.scan }
  return {
    reactionAt(point) {
      // The nearest setting holds: of the upstream's point, the upstream, the point, the policy.
      const layers = [own?.points?.[point], own, policy.points?.[point], policy]
      const set = <K extends Setting>(key: K) =>
        layers.find((layer) => layer?.[key] !== undefined)?.[key]
      const onThreat = set('on_threat') ?? policy.on_threat
      const onFailure = set('on_scan_failure') ?? (onThreat === 'block' ? 'closed' : 'open')
      return {
        onThreat,
        threshold: set('severity_threshold') ?? policy.severity_threshold,
        failsClosed: onFailure === 'closed',
        blocksUndecoded: set('on_undecoded') === 'closed',
      }
    },
    scans: (point) => scan[`scan_${point}`] !== false,
    allow: own?.tools?.allow ?? policy.tools?.allow,
    deny: [...(policy.tools?.deny ?? []), ...(own?.tools?.deny ?? [])],
    arguments: [...(policy.arguments ?? []), ...(own?.arguments ?? [])],
    rate: { ...policy.rate, ...own?.rate },
    suppressions: [...(policy.suppressions ?? []), ...(own?.suppressions ?? [])],
    labels: { ...policy.labels, ...own?.labels },
  }
}
