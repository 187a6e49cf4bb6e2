#!/usr/bin/env node
/** `npx yiwang …`: the command line, run on the project's own Node 26. */
import './require-node-20.js'

const { runCommandLine } = await import('./run-command-line.js')
process.exit(await runCommandLine(process.argv.slice(2)))
