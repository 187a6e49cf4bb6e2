export const findOrGet = {
  meta: { messages: { find: 'A function that may return undefined is `find…`; `get…` promises a value.' } },
  create(context) {
    return {
      FunctionDeclaration(node) {
        if (/^get[A-Z]/.test(node.id?.name ?? '') && mayMiss(node.returnType?.typeAnnotation)) {
          context.report({ node: node.id, messageId: 'find' })
        }
      },
    }
  },
}

function mayMiss(type) {
  if (type?.type === 'TSUnionType') return type.types.some((part) => part.type === 'TSUndefinedKeyword')
  const isPromise = type?.type === 'TSTypeReference' && type.typeName.name === 'Promise'
  return isPromise && mayMiss(type.typeArguments?.params[0])
}
