import autocannon from 'autocannon'

/** What is fired at: an address, for how long, and the body of the n-th request. */
export interface Fire {
  readonly url: string
  readonly path: string
  readonly seconds: number
  readonly body: (count: number) => string
}

let count = 0

/** Posts over 20 connections; answers how many requests a second were answered well. Throws when any was not. */
export async function fire({ url, path, seconds, body }: Fire): Promise<number> {
  const result = await autocannon({
    url,
    connections: 20,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path,
        setupRequest: (request) => {
          count += 1
          const headers = {
            'content-type': 'application/json',
            'x-forwarded-for': `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`,
          }
          return { ...request, headers, body: body(count) }
        },
      },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} failed`)
  return Math.round(result['2xx'] / result.duration)
}
