import { expect, test } from 'vitest'
import { quoted } from '../../src/doctor/installation.ts'

test.each([
  ['/home/anna/.cursor/mcp.json', '/home/anna/.cursor/mcp.json'],
  ['C:\\Users\\Jörg\\mcp.json', 'C:\\Users\\Jörg\\mcp.json'],
  ['/Users/a/Application Support/x.json', '"/Users/a/Application Support/x.json"'],
  ['C:\\Program Files (x86)\\node.exe', '"C:\\Program Files (x86)\\node.exe"'],
  ["/tmp/a;b&c|d'e.json", '"/tmp/a;b&c|d\'e.json"'],
])('%s is one word', (path, word) => expect(quoted(path)).toBe(word))

test.each(['$(id)', '`id`', 'a"b', '%PATH%', '!!', 'a\nb', 'a\u202eb', '\u001b[2J'])(
  '%j, which a shell or a terminal obeys, is not repeated in a command',
  (path) => expect(quoted(`/x/${path}.yaml`)).toBe('PATH'),
)
