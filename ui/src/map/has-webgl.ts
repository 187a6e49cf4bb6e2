/** Whether this browser can draw a map at all. */
export function hasWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  if (!context) return false
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return true
}
