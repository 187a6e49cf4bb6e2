import satisfies from 'spdx-satisfies'

/**
 * Licences under which anybody may run, change and pass on the platform without asking; MPL-2.0 asks only that changes to
 * its own files are given back, and none is changed here. Whatever is not written here is looked at by a person first.
 */
const allowed = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Python-2.0',
]

/** Packages that a person looked at: by their exact name, with the licence they had then and why they may stay. */
export const exceptions = {
  pako: { licence: '(MIT AND Zlib)', why: 'zlib is as free as MIT: its one condition is not to claim to have written it' },
  'spdx-exceptions': { licence: 'CC-BY-3.0', why: 'a list of names of the SPDX project, named as theirs; used by this check alone' },
  'spdx-ranges': { licence: '(MIT AND CC-BY-3.0)', why: 'a list of names of the SPDX project, named as theirs; used by this check alone' },
}

/**
 * The packages of `lock` (package-lock.json) that may not be passed on: their licence is not allowed, not said, or not the
 * one for which an exception was made. Exceptions that nothing needs any more are named too, so that none lingers.
 */
export function findForbidden(lock) {
  const packages = listPackages(lock)
  const forbidden = packages.filter(({ name, licence }) => !isAllowed(name, licence))
  const names = new Set(packages.map(({ name }) => name))
  const lingering = Object.keys(exceptions).filter((name) => !names.has(name))
  return [
    ...forbidden.map(({ name, version, licence }) => `${name} ${version}: ${licence ?? 'says no licence'}`),
    ...lingering.map((name) => `${name}: an exception that no package needs`),
  ]
}

/** How many packages of others there are. */
export function countPackages(lock) {
  return listPackages(lock).length
}

function listPackages({ packages }) {
  return Object.entries(packages).flatMap(([path, { link, version, license: licence, name }]) => {
    const at = path.lastIndexOf('node_modules/')
    return at < 0 || link ? [] : [{ name: name ?? path.slice(at + 'node_modules/'.length), version, licence }]
  })
}

function isAllowed(name, licence) {
  const exception = exceptions[name]
  if (exception) return exception.licence === licence
  if (typeof licence !== 'string') return false
  try {
    return satisfies(licence, allowed)
  } catch {
    return false
  }
}
