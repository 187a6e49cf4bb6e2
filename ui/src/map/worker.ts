import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

// The bundler moves the worker's file; MapLibre has to be told where it went, or the map stays blank.
setWorkerUrl(workerUrl)
