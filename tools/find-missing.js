/**
 * The packages that `lock` (package-lock.json) asks for and `installed` (npm's own record in node_modules) lacks or has
 * in another version. Optional packages belong to other machines; development packages count only with `dev`.
 */
export function findMissing(lock, installed, { dev }) {
  return Object.entries(lock.packages)
    .filter(([path, wanted]) => path !== '' && isWanted(wanted, dev) && !isSame(wanted, installed.packages[path]))
    .map(([path]) => path)
}

function isWanted({ optional, devOptional, peer, dev: isDev }, dev) {
  if (optional || devOptional || peer) return false
  return dev || !isDev
}

function isSame(wanted, found) {
  return found !== undefined && found.version === wanted.version && found.resolved === wanted.resolved
}
