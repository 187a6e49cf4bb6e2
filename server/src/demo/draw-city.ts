import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import type { City } from './city/city.ts'

/** Draws the city of a seed in a thread of its own. */
export async function drawCity(seed: number): Promise<City> {
  const worker = new Worker(new URL('city-worker.ts', import.meta.url), { workerData: seed })
  const [city] = (await once(worker, 'message')) as [City]
  await worker.terminate()
  return city
}
