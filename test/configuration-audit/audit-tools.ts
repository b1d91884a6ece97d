import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Machine } from '../../src/clients/client.ts'
import { readFiles } from '../../src/clients/discover.ts'
import { type AuditTools, auditFiles } from '../../src/configuration-audit/audit.ts'
import type { AuditReport } from '../../src/configuration-audit/report.ts'
import { chooseEngine } from '../../src/rules/engine.ts'
import { makeFolder } from '../rule-file.ts'
import { rulesScanner } from '../rules-scanner.ts'

const engine = chooseEngine()
const scanner = rulesScanner(engine)

/** The shipped rules, as the command has them. */
const tools = {
  compile: (patterns: readonly string[]) => engine.compile(patterns),
  findSecrets: async (text: string) => {
    if (text === '') return []
    const { findings } = await scanner.scan(text)
    return findings.filter(({ family }) => family === 'SL').map(({ rule_id }) => rule_id)
  },
  isThreat: async (text: string) => (await scanner.scan(text)).verdict === 'threat',
}

/** Audits files with these names (below a fresh folder) and texts; what is no text is written as JSON. */
export async function auditTexts(
  files: Record<string, unknown>,
  mode = 0o600,
  look?: NonNullable<AuditTools['look']>,
): Promise<AuditReport> {
  const folder = makeFolder({})
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(
      path,
      typeof content === 'string' ? content : JSON.stringify(content, undefined, 2),
    )
    chmodSync(path, mode)
    return path
  })
  return auditFiles(
    readFiles(paths, machineAt(folder)),
    look === undefined ? tools : { ...tools, look },
  )
}

function machineAt(folder: string): Machine {
  const home = join(folder, 'home')
  return {
    platform: 'linux',
    home,
    appData: join(home, 'AppData', 'Roaming'),
    configHome: join(home, '.config'),
    project: join(folder, 'project'),
  }
}
