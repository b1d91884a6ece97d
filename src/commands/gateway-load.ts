import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { SallyportError } from '../core/errors.ts'
import { GatewayConfig } from '../gateway/config.ts'
import { explainIssues } from '../rules/explain.ts'
import { readYamlFile } from '../rules/yaml-file.ts'
import type { GatewayFlags } from './gateway.ts'
import { givenUpstreams } from './gateway-upstreams.ts'

/** Flags and variables over the file over defaults. Servers given as flags stand instead of the file's. */
export function loadGatewayConfig(command: readonly string[], flags: GatewayFlags): GatewayConfig {
  const file = flags.config === undefined ? undefined : readGatewayConfig(flags.config)
  const given = givenUpstreams(flags.upstream ?? [], command)
  const upstreams = Object.keys(given).length > 0 ? given : (file?.upstreams ?? {})
  const value = {
    ...file,
    upstreams,
    policy: {
      ...file?.policy,
      ...(flags.onThreat === undefined ? {} : { on_threat: flags.onThreat }),
      ...(flags.severityThreshold === undefined
        ? {}
        : { severity_threshold: flags.severityThreshold }),
    },
    scanner: { ...file?.scanner, ...(flags.classifier ? {} : { classifier: 'off' }) },
    ...(flags.metricsPort === undefined ? {} : { metrics: { port: Number(flags.metricsPort) } }),
    ...(flags.verbose ? { log_level: 'debug' } : {}),
  }
  const checked = GatewayConfig.safeParse(value)
  if (!checked.success) {
    const problems = explainIssues(checked.error.issues, GatewayConfig, value)
    throw invalid(problems.map(({ code, message }) => `${code} ${message}`))
  }
  if (Object.keys(checked.data.upstreams).length === 0) {
    throw new SallyportError('USAGE', NO_UPSTREAM)
  }
  return checked.data
}

/** A checked file; its paths count from its own folder, as a client chooses our working folder. */
export function readGatewayConfig(file: string): GatewayConfig {
  if (!existsSync(file)) {
    throw new SallyportError('CONFIG_UNREADABLE', '--config: expected a file, found none there')
  }
  const { value, problems } = readYamlFile(file, GatewayConfig)
  if (value === undefined) {
    throw invalid(problems.map(({ line, code, message }) => `line ${line}: ${code} ${message}`))
  }
  const here = (path: string) => resolve(dirname(file), path)
  const upstreams = Object.entries(value.upstreams).map(([name, upstream]) => [
    name,
    { ...upstream, ...(upstream.cwd === undefined ? {} : { cwd: here(upstream.cwd) }) },
  ])
  return {
    ...value,
    upstreams: Object.fromEntries(upstreams),
    scanner: { ...value.scanner, rules: value.scanner.rules.map(here) },
    log: { ...value.log, ...(value.log.file === undefined ? {} : { file: here(value.log.file) }) },
  }
}

function invalid(lines: readonly string[]): SallyportError {
  return new SallyportError('CONFIG_INVALID', ['--config:', ...lines].join('\n  '))
}

const NO_UPSTREAM =
  'expected an upstream server: -u "COMMAND ARGS", -- COMMAND ARGS, or a --config file that names one'
