import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { countPackages, findForbidden } from './licences.js'
import { root } from './root.js'

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const forbidden = findForbidden(lock)
for (const each of forbidden) console.error(each)
if (forbidden.length > 0) process.exitCode = 1
else console.log(`${countPackages(lock)} packages, every licence allowed`)
