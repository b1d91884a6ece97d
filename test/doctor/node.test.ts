import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkNode } from '../../src/doctor/node.ts'

const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
const oldest = Number(/^>=(\d+)$/.exec(engines.node)?.[1])

test('the oldest Node that package.json names is well', () => {
  expect(checkNode(`${oldest}.0.0`)).toMatchObject({ status: 'ok' })
})

test('one older is a problem that ends with exit code 3', () => {
  expect(checkNode(`${oldest - 1}.9.0`)).toMatchObject({
    status: 'problem',
    exit: 3,
    detail: `expected Node ${oldest} or newer, got ${oldest - 1}.9.0`,
  })
})
