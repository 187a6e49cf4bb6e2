import type { Bilingual } from '@yiwang/contract'
import type { FastifyRequest } from 'fastify'

/** The two languages as a bilingual text names them. */
export type Language = keyof Bilingual

/** English for a client that asks for it before Chinese (`locale=en`, or Accept-Language); otherwise Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const { locale } = request.query as { readonly locale?: unknown }
  const wanted = typeof locale === 'string' ? locale : (request.headers['accept-language'] ?? '')
  const first = /\b(?:zh|en)\b/iu.exec(wanted.slice(0, 100))?.[0].toLowerCase()
  return first === 'en' ? 'en' : 'zh'
}
