// @ts-check
// node scripts/assemble.mjs FOLDER: puts all that the built product needs to run on this platform into
// an empty folder: dist, rules, models, and the production dependencies that are installed here. The
// bundle and the container image are made of it. Nothing is fetched.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ path?: string, dependencies?: Record<string, Installed> }} Installed */

const OWN = ['dist', 'rules', 'models', 'package.json', 'LICENSE', 'README.md', 'CHANGELOG.md']
const RE2_BINARY = 'build/Release/re2.node'
const ONNX_BINARY = `bin/napi-v6/${process.platform}/${process.arch}`

/** Packages with native code carry sources and other platforms' binaries: what to take of each. */
const TAKEN = new Map([
  ['re2', ['package.json', 'LICENSE', 're2.js', RE2_BINARY]],
  ['onnxruntime-node', ['package.json', 'README.md', 'dist', ONNX_BINARY]],
])
/** What a package needs for its install script only, which has run. */
const INSTALL_ONLY = new Map([
  ['re2', ['install-artifact-from-github', 'nan', 'node-gyp']],
  ['onnxruntime-node', ['adm-zip', 'global-agent']],
])
/** Types, source maps and settings of editors and linters are never run. */
const NOT_RUN = /\.(?:[cm]?ts|map)$|[\\/]\.[^\\/]+$/

const root = fileURLToPath(new URL('..', import.meta.url))
const [target] = process.argv.slice(2)
if (target === undefined) fail('expected the folder to write to: node scripts/assemble.mjs FOLDER')
assemble(target)

/** @param {string} folder */
function assemble(folder) {
  if (!existsSync(join(root, 'dist/pack.json'))) fail('expected dist/: npm run build')
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0) fail('expected an empty folder')
  for (const name of OWN) copy(join(root, name), join(folder, name))
  for (const [path, name] of production()) {
    for (const part of TAKEN.get(name) ?? ['.']) {
      copy(join(path, part), join(folder, relative(root, path), part))
    }
  }
}

/** The production dependencies as npm resolved them: folder to name. @returns {Map<string, string>} */
function production() {
  const args = ['ls', '--omit=dev', '--all', '--json', '--long']
  // npm is a script on Windows, which only a shell starts; the arguments are ours.
  const shell = process.platform === 'win32'
  const output = execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell,
  })
  /** @type {Map<string, string>} */
  const found = new Map()
  addDependencies(JSON.parse(output), '', found)
  if (!existsSync(join(root, 'node_modules/re2', RE2_BINARY))) {
    say('re2 is not built here: its rules will run on re2js')
    found.delete(join(root, 'node_modules/re2'))
  }
  if (!existsSync(join(root, 'node_modules/onnxruntime-node', ONNX_BINARY))) {
    fail(`expected onnxruntime-node with ${ONNX_BINARY}: without it there is no classifier here`)
  }
  return found
}

/** @param {Installed} installed @param {string} name @param {Map<string, string>} found */
function addDependencies({ dependencies = {} }, name, found) {
  for (const [child, installed] of Object.entries(dependencies)) {
    if (installed.path === undefined || INSTALL_ONLY.get(name)?.includes(child)) continue
    found.set(installed.path, child)
    addDependencies(installed, child, found)
  }
}

/** @param {string} from @param {string} to */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  const nested = join(from, 'node_modules')
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    // What is installed inside a package has a folder of its own in the list, if it is needed at all.
    filter: (path) => !NOT_RUN.test(path) && path !== nested,
  })
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`assemble: ${message}\n`)
}

/** @param {string} message @returns {never} */
function fail(message) {
  say(message)
  process.exit(1)
}
