import { Agent, request } from 'node:http'

/** What a server answered, and after how many milliseconds. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly ms: number
}

/** What is asked of a server, in whose session. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie?: string
  readonly body?: unknown
  /** Bytes of this media type, instead of a body that is written as JSON. */
  readonly bytes?: { readonly type: string; readonly content: Uint8Array }
  readonly from?: string
}

/** Asks a server over connections that stay open. */
export class HttpClient {
  readonly #url: URL
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 200 })

  constructor(url: string) {
    this.#url = new URL(url)
  }

  ask(asked: Asked): Promise<Answer> {
    const content = asked.bytes?.content ?? (asked.body === undefined ? undefined : Buffer.from(JSON.stringify(asked.body)))
    const headers = {
      ...(asked.cookie !== undefined && { cookie: asked.cookie }),
      ...(asked.from !== undefined && { 'x-forwarded-for': asked.from }),
      ...(content && { 'content-type': asked.bytes?.type ?? 'application/json', 'content-length': content.length }),
    }
    const began = performance.now()
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.#url
      const sent = request({ hostname, port, method: asked.method, path: encodeURI(asked.path), headers, agent: this.#agent }, (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk: Buffer) => chunks.push(chunk))
        reply.on('error', reject)
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString(), ms: performance.now() - began }),
        )
      })
      sent.on('error', reject)
      sent.end(content)
    })
  }

  /** Asks what must be answered well; answers with the JSON. */
  async must(asked: Asked): Promise<Record<string, unknown>> {
    const { status, text } = await this.ask(asked)
    if (status < 200 || status > 299) throw new Error(`${asked.method} ${asked.path}: ${status} ${text.slice(0, 300)}`)
    return JSON.parse(text) as Record<string, unknown>
  }

  /** Signs somebody in; answers with the cookie. */
  async signIn(username: string, password: string, from: string): Promise<string> {
    const { hostname, port } = this.#url
    const body = JSON.stringify({ username, password })
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-forwarded-for': from }
      const sent = request({ hostname, port, method: 'POST', path: '/api/auth/sign-in/username', headers }, (reply) => {
        reply.resume()
        reply.on('end', () => {
          if (reply.statusCode === 200) resolve((reply.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; '))
          else reject(new Error(`${username} cannot sign in: ${reply.statusCode}`))
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
