import { parentPort, workerData } from 'node:worker_threads'

import { makeCity } from './city/make-city.ts'

// Drawing takes a second or two, in which the main thread would answer nobody.
parentPort?.postMessage(makeCity(workerData as number))
