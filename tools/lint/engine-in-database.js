import { importVisitor } from './import-visitor.js'
import { treePath } from './tree-path.js'

const engine = /^(pg|pg-[^/]+|@electric-sql\/pglite[^/]*)(\/|$)/

export const engineInDatabase = {
  meta: { messages: { engine: 'Only server/src/database knows which engine runs; use the database it opens.' } },
  create(context) {
    const path = treePath(context)
    if (!path.startsWith('server/src/') || path.startsWith('server/src/database/')) return {}
    return importVisitor((node, name) => {
      if (engine.test(name)) context.report({ node, messageId: 'engine' })
    })
  },
}
