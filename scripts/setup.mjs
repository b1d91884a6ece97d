// @ts-check
// Makes a fresh clone ready: installs what the lock file names, then builds. Needs only Node and npm.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const INSTALLED = join('node_modules', '.package-lock.json')
const BUILT = join('dist', 'cli.js')

if (!existsSync(INSTALLED) || modified(INSTALLED) < modified('package-lock.json')) {
  say('installing packages (the native regex engine is compiled: about a minute)')
  npm(['ci', '--no-audit', '--no-fund'])
}
if (!existsSync(BUILT) || modified(BUILT) < newestSource()) {
  say('building dist/')
  npm(['run', '--silent', 'build'])
}

/** @param {string[]} args */
function npm(args) {
  // The npm that runs this script, so that one npm does it all; `npm` from PATH when run by hand.
  const path = process.env.npm_execpath
  const [command, first] = path === undefined ? ['npm', []] : [process.execPath, [path]]
  const { status } = spawnSync(command, [...first, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: path === undefined,
    // onnxruntime-node's script only fetches GPU libraries, which we do not use.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  })
  if (status !== 0) {
    say(`\`npm ${args.join(' ')}\` failed (exit code ${status}); its output is above`)
    process.exit(1)
  }
}

/** @param {string} path */
function modified(path) {
  return statSync(path).mtimeMs
}

function newestSource() {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const paths = [...sources.map((name) => join('src', name)), 'tsup.config.ts', 'package.json']
  return Math.max(...paths.map(modified))
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`setup: ${message}\n`)
}
