import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'

import { importVisitor } from './import-visitor.js'

export const stayInPackage = {
  meta: { messages: { stay: 'Leave your package by its name, not by a path.' } },
  create(context) {
    const folder = dirname(context.filename)
    const home = packageFolder(folder)
    return importVisitor((node, name) => {
      if (!name.startsWith('.')) return
      if (relative(home, resolve(folder, name)).startsWith('..')) context.report({ node, messageId: 'stay' })
    })
  },
}

function packageFolder(folder) {
  return existsSync(`${folder}/package.json`) || dirname(folder) === folder ? folder : packageFolder(dirname(folder))
}
