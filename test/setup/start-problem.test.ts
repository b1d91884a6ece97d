import { expect, test } from 'vitest'
import { findScanProblem } from '../../src/setup/start-problem.ts'

/** A server that answers every request, with what the script puts into `result`. */
const server = (result: string) =>
  `require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const { id } = JSON.parse(line)
    if (id) console.log('no message\\n' + JSON.stringify({ jsonrpc: '2.0', id, result: ${result} }))
  })`

test.each([
  ['has no verdict', server('{ serverInfo: {}, structuredContent: {} }'), /no verdict/],
  [
    'has a verdict',
    server('{ serverInfo: {}, structuredContent: { verdict: "safe" } }'),
    undefined,
  ],
  ['does not say who it is', server('{}'), /an error/],
  ['ends', 'process.exit(3)', /it ended with 3/],
])('a server that %s', async (_, script, expected) => {
  const problem = await findScanProblem({ command: process.execPath, args: ['-e', script] })
  if (expected === undefined) expect(problem).toBeUndefined()
  else expect(problem).toMatch(expected)
})

test('a command that is not there', async () => {
  const command = '/nowhere/sallyport-test'
  expect(await findScanProblem({ command, args: [] })).toBe('it cannot be started')
})
