/** Where to go after signing in: the page that asked for it, if it is one of ours; otherwise the desk. */
export function whereTo(asked: string | undefined): string {
  const isOurs = asked !== undefined && /^\/(?![/\\])/u.test(asked) && !asked.startsWith('/sign-in')
  return isOurs ? asked : '/desk'
}
