import { QueryClient } from '@tanstack/react-query'

import { ProblemError } from './api/client.ts'

const tries = 2

/** Answers are kept for half a minute; what the server refused is not asked again, what did not come back is asked twice more. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: mayRetry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
}

/** A refusal stays a refusal; only failures of the way or the server are worth another try. */
function mayRetry(failures: number, error: Error): boolean {
  const isFinal = error instanceof ProblemError && error.status >= 400 && error.status < 500
  return !isFinal && failures < tries
}
