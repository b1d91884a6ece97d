import { expect, test } from 'vitest'
import { gatewayArguments, gatewayPrefix, isScanServer } from '../../src/clients/gateway-launch.ts'
import { launcherOf } from '../../src/commands/own-launcher.ts'
import { VERSION } from '../../src/paths.ts'

const PACKAGE = `sallyport@${VERSION}`
const NPX = '/home/me/.npm/_npx/1a2b/node_modules/sallyport/dist/cli.js'
const NPX_WINDOWS =
  'C:\\Users\\me\\AppData\\Local\\npm-cache\\_npx\\1a2b\\node_modules\\sallyport\\dist\\cli.js'
const CLONE = 'D:\\work\\clone\\dist\\cli.js'

test.each([
  ['linux', NPX, 'npx', ['-y', PACKAGE]],
  ['darwin', NPX, 'npx', ['-y', PACKAGE]],
  ['win32', NPX_WINDOWS, 'cmd', ['/c', 'npx', '-y', PACKAGE]],
  ['win32', CLONE, process.execPath, [CLONE]],
  ['linux', '/opt/sallyport/dist/cli.js', process.execPath, ['/opt/sallyport/dist/cli.js']],
] as const)('on %s, %s is started by %s %j', (platform, script, command, args) => {
  const launcher = launcherOf(script, platform)
  expect(launcher).toEqual({ command, args })
  // What we write we know again.
  const wrapped = [...gatewayPrefix(launcher), 'npx', '-y', 'a']
  expect(gatewayArguments(command, wrapped)).toBe(wrapped.length - 3)
  expect(isScanServer(command, [...args, 'serve'])).toBe(true)
})
