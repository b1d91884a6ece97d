import { expect, test } from 'vitest'
import { auditTexts } from './audit-tools.ts'

const serversOf = async (...args: string[]) => {
  const entry = { command: 'sallyport', args: ['gateway', ...args] }
  const { findings, files } = await auditTexts({ 'a.json': { mcpServers: { all: entry } } })
  return {
    count: files[0]?.servers,
    found: findings.map(({ code, server }) => `${code} ${server}`),
  }
}

test('each server behind one gateway is judged under its own name', async () => {
  const { count, found } = await serversOf(
    ...['-u', 'files=server-filesystem /', '--upstream', 'npx a', '-u=far=http://a.example/mcp'],
  )
  expect(count).toBe(3)
  expect(found).toEqual([
    'SPA-201 all/files',
    'SPA-501 all/far',
    'SPA-401 all/2',
    'SPA-504 all/far',
  ])
})

test('a gateway with a file, or with more servers than anybody has, is one', async () => {
  expect(await serversOf('--config', '/opt/gateway.yaml')).toEqual({ count: 1, found: [] })
  const many = Array.from({ length: 9_000 }, () => ['-u', 'node /a.js']).flat()
  expect((await serversOf(...many)).count).toBeUndefined()
})
