import '@yiwang/ui/tokens.css'
import './base.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'

import { startLanguage } from './language/language.ts'
import { makeQueryClient } from './query-client.ts'
import { router } from './router.tsx'

async function start(): Promise<void> {
  // Compiled checks need eval, which the page's own security policy forbids.
  config({ jitless: true })
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  await startLanguage()
  const place = document.querySelector('#root')
  if (place === null) return
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
