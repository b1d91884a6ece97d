import { describe, expect, test } from 'vitest'
import { maskedArguments, maskedUrl } from '../../src/configuration-audit/mask.ts'
import { SECRETS } from './made-secrets.ts'

describe('arguments', () => {
  test.each([
    [
      ['--api-key', 'hunter2'],
      ['--api-key', '***'],
    ],
    [['--api-key=hunter2'], ['--api-key=***']],
    [['PASSWORD=hunter2'], ['PASSWORD=***']],
    [
      ['--header', 'Authorization: Bearer hunter2'],
      ['--header', 'Authorization: ***'],
    ],
    [
      ['-c', 'TOKEN=hunter2 node a.js --secret hunter2'],
      ['-c', 'TOKEN=*** node a.js --secret ***'],
    ],
    [['--pass=one two'], ['--pass=***']],
    [[SECRETS.random], ['***']],
    [[`--x=${SECRETS.random}`], ['--x=***']],
    [['postgres://me:hunter2@db.example/x'], ['postgres://***:***@db.example/x']],
    [['https://a.example/mcp?k=hunter2#hunter2'], ['https://a.example/mcp?k=***#***']],
    [[`https://a.example/${SECRETS.random}/b`], ['https://a.example/***/b']],
  ])('%# has its secrets masked', (given, shown) => {
    expect(maskedArguments(given)).toEqual(shown)
  })

  test('what is no secret stays as it is', () => {
    const args = [
      '-y',
      '@modelcontextprotocol/server-filesystem@2025.8.21',
      '/home/me/notes',
      'C:\\a b',
    ]
    expect(maskedArguments(args)).toEqual(args)
    expect(maskedUrl('https://a.example/mcp')).toBe('https://a.example/mcp')
  })
})
