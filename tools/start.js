#!/usr/bin/env node
/** `npm start [-- --no-demo --quiet …]`: installs and prepares what is missing, then serves. */
import './require-node-20.js'

const { start } = await import('./start-server.js')
await start(process.argv.slice(2))
