/** What a program needs to find its home, its programs and its temporary folder; the names MCP's own clients pass on. */
const SAFE =
  process.platform === 'win32'
    ? [
        ...['APPDATA', 'COMSPEC', 'HOMEDRIVE', 'HOMEPATH', 'LOCALAPPDATA', 'PATH', 'PATHEXT'],
        ...['PROCESSOR_ARCHITECTURE', 'PROGRAMDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'],
        ...['PROGRAMW6432', 'SYSTEMDRIVE', 'SYSTEMROOT', 'TEMP', 'TMP', 'USERNAME', 'USERPROFILE'],
        'WINDIR',
      ]
    : ['HOME', 'LANG', 'LC_ALL', 'LOGNAME', 'PATH', 'SHELL', 'TERM', 'TMPDIR', 'TZ', 'USER']

/** Stands in `inherit_env` for every variable but our own. */
export const ALL_VARIABLES = '*'
const OWN = /^SALLYPORT_/i

/** The environment of an upstream server: a safe minimum of ours, what the configuration names, and nothing else. */
export function childEnvironment(
  ours: NodeJS.ProcessEnv,
  inherit: readonly string[],
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const all = inherit.includes(ALL_VARIABLES)
    ? Object.keys(ours).filter((name) => !OWN.test(name))
    : []
  const kept = [...SAFE, ...inherit, ...all].flatMap((name) => {
    const value = ours[name]
    // Shells export functions this way; they are code.
    return value === undefined || value.startsWith('()') ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(kept), ...own }
}
