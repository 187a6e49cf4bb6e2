import { treePath } from './tree-path.js'

export const envInConfig = {
  meta: { messages: { env: 'Only server/src/config.ts reads the environment; take the setting from the config.' } },
  create(context) {
    const path = treePath(context)
    if (!path.startsWith('server/src/') || path === 'server/src/config.ts') return {}
    function report(node) {
      context.report({ node, messageId: 'env' })
    }
    return {
      MemberExpression(node) {
        if (isProcess(node.object) && nameOf(node.property) === 'env') report(node)
      },
      VariableDeclarator(node) {
        if (isProcess(node.init) && node.id.type === 'ObjectPattern' && takesEnv(node.id.properties)) report(node)
      },
      ImportDeclaration(node) {
        const isFromProcess = ['node:process', 'process'].includes(node.source.value)
        if (isFromProcess && node.specifiers.some((one) => nameOf(one.imported) === 'env')) report(node)
      },
    }
  },
}

function isProcess(node) {
  if (node?.type === 'Identifier') return node.name === 'process'
  return node?.type === 'MemberExpression' && node.object.name === 'globalThis' && nameOf(node.property) === 'process'
}

function takesEnv(properties) {
  return properties.some((one) => nameOf(one.key) === 'env')
}

function nameOf(node) {
  return node?.name ?? node?.value
}
