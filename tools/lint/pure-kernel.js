import { treePath } from './tree-path.js'

const impure = { Temporal: ['Now'], Math: ['random'], crypto: ['randomUUID', 'getRandomValues'] }

export const pureKernel = {
  meta: { messages: { impure: 'The kernel takes the time and chance as arguments; it never asks for them.' } },
  create(context) {
    if (!treePath(context).startsWith('kernel/src/')) return {}
    return {
      MemberExpression(node) {
        const asked = node.property.name ?? node.property.value
        if (Object.hasOwn(impure, node.object.name ?? '') && impure[node.object.name].includes(asked)) {
          context.report({ node, messageId: 'impure' })
        }
      },
    }
  },
}
