import { fillPhrase, phrases, statusOf, type ProblemBody, type ProblemCode } from '@yiwang/contract'

/** The body of a refusal (RFC 9457), with its phrase in both languages and its details in their places; the title is Chinese, as the interface is. */
export function presentProblem(code: ProblemCode, more: Pick<ProblemBody, 'detail' | 'errors'> = {}): ProblemBody {
  const detail = more.detail ?? {}
  const zh = fillPhrase(phrases['zh-CN'].problem[code], detail)
  return {
    type: `urn:yiwang:problem:${code}`,
    title: zh,
    status: statusOf(code),
    code,
    phrases: { 'zh-CN': zh, en: fillPhrase(phrases.en.problem[code], detail) },
    ...(more.detail && { detail: more.detail }),
    ...(more.errors && { errors: more.errors }),
  }
}
