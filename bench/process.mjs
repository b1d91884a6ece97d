// @ts-check
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a script of this folder in a process of its own; it prints one JSON value on stdout.
 * @param {string} script @param {readonly string[]} args
 * @returns {Promise<{ value: any, stderr: string }>}
 */
export function runScript(script, args = []) {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve({ value: JSON.parse(stdout), stderr })
      else reject(new Error(`${script} ${args.join(' ')}: exit code ${code}\n${stderr}`))
    })
  })
}

/** Prints what a script run by `runScript` measured. @param {unknown} value */
export function report(value) {
  process.stdout.write(JSON.stringify(value))
}

/**
 * Resident megabytes of a process, now and at its peak; undefined once it is gone.
 * @param {number | undefined} pid @returns {{ now: number, peak: number } | undefined}
 */
export function residentMb(pid) {
  if (process.platform !== 'linux') {
    // Without /proc there is no peak; the present value stands in for it.
    const kib = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }))
    return { now: kib / 1000, peak: kib / 1000 }
  }
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    /** @param {string} field */
    const read = (field) => (Number(RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) * 1024) / 1e6
    return Number.isNaN(read('VmRSS')) ? undefined : { now: read('VmRSS'), peak: read('VmHWM') }
  } catch {
    // The process ended between two looks.
    return undefined
  }
}
