#!/usr/bin/env node
// @ts-check
// The entry of .pre-commit-hooks.yaml: `sallyport scan` from pre-commit's own clone of this repository.
import { spawnSync } from 'node:child_process'
import { buildClone, CLI, FAILED } from './build-clone.mjs'

buildClone()
const args = [CLI, 'scan', '--source', 'document', ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? FAILED
