import { phrases, statusOf, type ProblemBody, type ProblemCode } from '@yiwang/contract'

/** The body of a refusal (RFC 9457), with its phrase in both languages; the title is Chinese, as the interface is. */
export function presentProblem(code: ProblemCode, more: Pick<ProblemBody, 'detail' | 'errors'> = {}): ProblemBody {
  const zh = phrases['zh-CN'].problem[code]
  return {
    type: `urn:yiwang:problem:${code}`,
    title: zh,
    status: statusOf(code),
    code,
    phrases: { 'zh-CN': zh, en: phrases.en.problem[code] },
    ...(more.detail && { detail: more.detail }),
    ...(more.errors && { errors: more.errors }),
  }
}
