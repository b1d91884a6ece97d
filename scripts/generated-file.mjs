// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Writes a generated file; with --check says on stderr when it is out of date instead. @param {string} file @param {string} source */
export function writeGenerated(file, source) {
  if (!process.argv.includes('--check')) writeFileSync(file, source)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== source) {
    process.stderr.write(`${file} is out of date: run \`npm run generate\`\n`)
    process.exitCode = 1
  }
}
