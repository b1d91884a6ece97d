import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export type PackageCopy = { folder: string; cli: string; model: string }

/** The package as installed elsewhere, with its dependencies but for those named. */
export function copyPackage(without: readonly string[] = []): PackageCopy {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['dist', 'rules', 'models', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true })
  }
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync('node_modules')) {
    if (without.includes(name)) continue
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
  }
  return {
    folder,
    cli: join(folder, 'dist/cli.js'),
    model: join(folder, 'models/minilm-l6-v2'),
  }
}
