import type { Machine, NewServer } from '../clients/client.ts'
import type { Config } from '../config.ts'
import { chooseEngine } from '../rules/engine.ts'
import type { Check } from './check.ts'
import { checkClassifier } from './classifier.ts'
import { checkClients } from './clients.ts'
import { checkConfiguration, checkSuppressions } from './configuration.ts'
import { checkGateway, type LogOf } from './gateway.ts'
import { checkEngine, checkNode } from './node.ts'
import { checkRules } from './rules.ts'
import { tryLayers } from './trial.ts'

export type Examined = {
  /** Reads the configuration; rejects when its file cannot be used. */
  read(): Promise<Config>
  /** The flags alone, for when it cannot. */
  readWithoutFile(): Promise<Config>
  hasFile: boolean
  machine: Machine
  /** How clients start us. */
  launcher: NewServer
  env: NodeJS.ProcessEnv
  logOf: LogOf
}

/** Looks at every part, also after one that is broken. Changes nothing. */
export async function examine(examined: Examined): Promise<Check[]> {
  const { read, readWithoutFile, hasFile, machine, launcher, env, logOf } = examined
  const { config, check } = await checkConfiguration(read, readWithoutFile, hasFile)
  const rules = checkRules(config.rules, chooseEngine())
  const classifier = await checkClassifier(config)
  const suppressions = rules.detector === undefined ? [] : checkSuppressions(config, rules.detector)
  const layers = { rules: rules.detector, classifier: classifier.detector }
  return [
    checkNode(process.versions.node),
    checkEngine(),
    ...rules.checks,
    ...classifier.checks,
    check,
    ...suppressions,
    ...(await tryLayers(config, layers)),
    ...(await checkGateway(machine, env, logOf)),
    ...checkClients(machine, launcher),
  ]
}
