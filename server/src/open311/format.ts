/** The two formats of the standard: XML is required of every server, JSON is announced by discovery. */
export type Format = 'json' | 'xml'

/** The endings under which each resource is served; without one the Accept header chooses, and XML is the standard's own. */
export const endings = ['', '.json', '.xml'] as const

export const mediaTypes: Readonly<Record<Format, string>> = { json: 'application/json', xml: 'text/xml' }

/** A resource's last part taken apart: `E0102.json` is E0102 in JSON. */
export function splitFormat(file: string): { readonly name: string; readonly ending: string } {
  const found = /^(.*)(\.json|\.xml)$/u.exec(file)
  return { name: found?.[1] ?? file, ending: found?.[2] ?? '' }
}

/** The format of an answer: by the ending of the path, else by what the client accepts. */
export function formatOf(request: { readonly url: string; readonly headers: { readonly accept?: string | undefined } }): Format {
  const path = request.url.split('?', 1)[0] ?? ''
  const { ending } = splitFormat(path)
  if (ending !== '') return ending === '.json' ? 'json' : 'xml'
  const accept = request.headers.accept ?? ''
  return accept.includes('json') && !accept.includes('xml') ? 'json' : 'xml'
}
