/**
 * Calls `visit(node, name)` for every way of naming another module: import, re-export, import() and require().
 * A rule that watches only the import statement is walked around by the other three.
 */
export function importVisitor(visit) {
  function visitSource(node) {
    if (typeof node.source?.value === 'string') visit(node, node.source.value)
  }
  return {
    ImportDeclaration: visitSource,
    ExportNamedDeclaration: visitSource,
    ExportAllDeclaration: visitSource,
    ImportExpression: visitSource,
    CallExpression(node) {
      const [first] = node.arguments
      if (node.callee.name === 'require' && typeof first?.value === 'string') visit(node, first.value)
    },
  }
}
