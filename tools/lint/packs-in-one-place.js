import { importVisitor } from './import-visitor.js'
import { treePath } from './tree-path.js'

const doors = new Set(['server/src/packs.ts', 'web/src/packs.ts'])

export const packsInOnePlace = {
  meta: { messages: { packs: 'Only server/src/packs.ts and web/src/packs.ts know which packs exist.' } },
  create(context) {
    const path = treePath(context)
    if (!/^(server|web)\/src\//.test(path) || doors.has(path)) return {}
    return importVisitor((node, name) => {
      if (name.startsWith('@yiwang/pack-')) context.report({ node, messageId: 'packs' })
    })
  },
}
