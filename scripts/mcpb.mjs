// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Not a devDependency: 55 packages, prompts and signing among them, for every clone, for a tool that a
// release needs once. What it packs is compared with what it was given (scripts/test-bundle.mjs).
const TOOL = '@anthropic-ai/mcpb@2.1.2'

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url))

export const { version: VERSION } = JSON.parse(readFileSync(path('package.json'), 'utf8'))
/** The folder that is packed, and the bundle: its native code is for one platform. */
export const STAGED = path('build/bundle')
export const BUNDLE = path(`build/sallyport-${VERSION}-${process.platform}-${process.arch}.mcpb`)

/** Runs the official tool for MCP bundles; its output is shown where it fails. @param {string[]} args */
export function mcpb(...args) {
  const { status, error, stdout, stderr } = spawnSync('npx', ['--yes', TOOL, ...args], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // None of its packages has an install script that it needs.
    env: { ...process.env, npm_config_ignore_scripts: 'true' },
  })
  if (status === 0) return
  const output = error?.message ?? `${stdout}${stderr}`
  throw new Error(`\`mcpb ${args[0]}\` failed (exit code ${status}):\n${output}`)
}
