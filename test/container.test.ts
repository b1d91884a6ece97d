import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

// What can be said without Docker; `npm run test:image` runs the steps.

const instructions = readFileSync('Dockerfile', 'utf8')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))

const valuesOf = (name: string) =>
  instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.split(' ').slice(1))

test('both stages are of one Node version on one system, or re2 would not load', () => {
  const [build, final, ...others] = valuesOf('FROM').map(([image]) => image)
  expect(others).toEqual([])
  expect(build).toMatch(/^node:\d+-[a-z]+$/)
  expect(final).toBe(`${build}-slim`)
})

test('the last stage runs our server as a user that is not root', () => {
  const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')))
  expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER 1000:1000'])
  expect(last.at(-1)).toBe('ENTRYPOINT ["node", "/app/dist/cli.js", "serve"]')
})

test('everything the image is built from is there, and nothing else gets in', () => {
  const lines = readFileSync('.dockerignore', 'utf8').trim().split('\n')
  const [all, ...names] = lines.filter((line) => !line.startsWith('#'))
  expect(all).toBe('*')
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) expect(existsSync(name.slice(1)), name).toBe(true)
})

test('the compose example takes away what the server does not need', () => {
  const file = 'examples/compose.yaml'
  const { sallyport } = parse(readFileSync(file, 'utf8')).services
  expect(sallyport).toEqual({
    build: '..',
    stdin_open: true,
    init: true,
    read_only: true,
    network_mode: 'none',
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  })
  expect(existsSync(resolve(dirname(file), sallyport.build, 'Dockerfile'))).toBe(true)
})
