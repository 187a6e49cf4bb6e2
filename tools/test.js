#!/usr/bin/env node
/** `npm test [-- check | unit | db | e2e]`: installs what is missing, runs every check, and says what could not be run. */
import './require-node-20.js'

const { runTests } = await import('./test/run-tests.js')
process.exit(await runTests(process.argv.slice(2)))
