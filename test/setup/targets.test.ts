import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { CLIENTS } from '../../src/clients/clients.ts'
import { findTargets } from '../../src/setup/targets.ts'
import { makeFolder } from '../rule-file.ts'

/** What is set up on a machine with these files; a path that ends with a slash is a folder. */
function targetsOf(...paths: string[]): string[] {
  const home = makeFolder({})
  for (const path of paths) {
    mkdirSync(dirname(join(home, `${path}x`)), { recursive: true })
    if (!path.endsWith('/')) writeFileSync(join(home, path), '')
  }
  const machine = {
    platform: 'linux' as const,
    home,
    appData: home,
    configHome: join(home, '.config'),
    project: join(home, 'project'),
  }
  return findTargets(machine, CLIENTS).files.map(({ path }) => relative(home, path))
}

test.each([
  ['a bare home folder', [], []],
  ['a file', ['.claude.json'], ['.claude.json']],
  ['the folder of a client without its file', ['.cursor/'], ['.cursor/mcp.json']],
  [
    'old settings of VS Code, which take no new server',
    ['.config/Code/User/settings.json'],
    ['.config/Code/User/mcp.json'],
  ],
  [
    'a plugin and an editor of one client',
    ['.codeium/windsurf/mcp_config.json', '.codeium/mcp_config.json'],
    ['.codeium/windsurf/mcp_config.json', '.codeium/mcp_config.json'],
  ],
  ['files of a project', ['project/.mcp.json', 'project/.cursor/mcp.json'], []],
])('%s', (_, files, expected) => {
  expect(targetsOf(...files)).toEqual(expected)
})
