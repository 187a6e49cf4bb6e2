#!/usr/bin/env node
/** Builds ahead what a first start would wait for: the web pages and the empty database. */
import { hasNode26 } from './node-26.js'
import { prepareParts } from './prepared-parts.js'
import { say } from './say.js'

const failed = hasNode26() ? prepareParts() : []
if (!hasNode26()) say('尚无 Node 26，暂不准备', 'Node 26 is not installed yet, nothing prepared')
if (failed.length > 0) say('准备失败，见上', `could not be prepared, see above: ${failed.join(', ')}`)

/** As a step of `npm ci` a page that does not build must not undo the installation; `npm start` and `npm test` report it. */
const isInstalling = process.env.npm_lifecycle_event === 'prepare'
process.exitCode = failed.length > 0 && !isInstalling ? 1 : 0
