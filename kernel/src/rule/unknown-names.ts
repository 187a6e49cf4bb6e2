/** The kinds of FEEL warning that mean a name was written which does not exist. */
export const unknownNames: ReadonlySet<string> = new Set([
  'NO_VARIABLE_FOUND',
  'NO_FUNCTION_FOUND',
  'NO_PROPERTY_FOUND',
  'NO_CONTEXT_ENTRY_FOUND',
  'UNSUPPORTED',
])
