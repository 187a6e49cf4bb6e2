import { residentPhrases, statusOf, type Language, type ProblemBody, type ProblemCode } from '@yiwang/contract'

/** A refusal of the server, or a failure to reach it (`request.failed` with status 0). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: ProblemBody

  constructor(problem: ProblemBody) {
    super(problem.code)
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }

  /** Nothing came back at all: the network is away or the server is not running. */
  get isOffline(): boolean {
    return this.problem.status === 0
  }
}

/** The refusal that stands for "nothing came back", or for an answer that makes no sense. */
export function failedRequest(status: number, title: string): ProblemError {
  return new ProblemError(makeProblem('request.failed', status, title))
}

/** The problem of a code with both phrases, where the server did not send them. */
function makeProblem(code: ProblemCode, status: number, title: string): ProblemBody {
  return {
    type: 'about:blank',
    title,
    status: status === 0 ? 0 : status || statusOf(code),
    code,
    phrases: { 'zh-CN': residentPhrases['zh-CN'].problem[code], en: residentPhrases.en.problem[code] },
  }
}

/** What to tell the person: the refusal's own phrase, or that nothing came back. */
export function presentProblem(error: unknown, language: Language): string {
  if (!(error instanceof ProblemError)) return residentPhrases[language].problem['request.failed']
  if (error.isOffline) return residentPhrases[language].common.offline
  return error.problem.phrases[language]
}
