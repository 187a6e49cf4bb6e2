import { treePath } from './tree-path.js'

const queries = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])

export const sqlInStore = {
  meta: { messages: { sql: 'SQL lives in a file named …-store.ts or in server/src/database.' } },
  create(context) {
    const path = treePath(context)
    if (!path.startsWith('server/src/') || mayHoldSql(path)) return {}
    return {
      ImportDeclaration(node) {
        if (node.source.value === 'kysely' && node.importKind !== 'type' && node.specifiers.some(isSql)) {
          context.report({ node, messageId: 'sql' })
        }
      },
      CallExpression(node) {
        if (queries.has(node.callee.property?.name)) context.report({ node, messageId: 'sql' })
      },
    }
  },
}

function mayHoldSql(path) {
  return path.startsWith('server/src/database/') || path.endsWith('-store.ts')
}

function isSql(specifier) {
  if (specifier.type === 'ImportNamespaceSpecifier') return true
  return specifier.importKind !== 'type' && specifier.imported?.name === 'sql'
}
