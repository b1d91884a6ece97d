#!/usr/bin/env node
// @ts-check
// The entries of .pre-commit-hooks.yaml: `sallyport scan` and `audit` from pre-commit's own clone of this
// repository. The hook names the command; options and files are pre-commit's.
import { spawnSync } from 'node:child_process'
import { buildClone, CLI, FAILED } from './build-clone.mjs'

buildClone()
const args = process.argv.slice(2)
process.exitCode =
  spawnSync(process.execPath, [CLI, ...args], { stdio: 'inherit' }).status ?? FAILED
