import type { FoundPledge } from '@yiwang/contract'

import type { TestServer } from './test-server.ts'

/** Takes a text in as the year's report, and all that is found in it as pledges, led by one unit if one is named. The supervisor's cookie. */
export async function takePledges(server: TestServer, text: string, leadUnit?: string): Promise<string> {
  const cookie = await server.signIn('supervisor')
  const headers = { cookie, 'content-type': 'application/octet-stream' }
  const sent = await server.app.inject({ method: 'POST', url: '/api/work-reports?name=r.txt', headers, payload: Buffer.from(text) })
  const review = sent.json<{ readonly id: string; readonly found: readonly FoundPledge[] }>()
  const pledges = review.found.map(({ start, end }) => ({ start, end, ...(leadUnit !== undefined && { leadUnit }) }))
  const url = `/api/work-reports/${review.id}/pledges`
  const taken = await server.app.inject({ method: 'POST', url, headers: { cookie }, payload: { basedOn: 1, pledges } })
  if (taken.statusCode !== 201) throw new Error(`not taken in: ${taken.statusCode} ${taken.body}`)
  return cookie
}
