/**
 * How closely a pattern fits a category code such as `E0102` (kind E event or C component, major 01, minor 02): 3 for
 * the full code, 2 for the major of one kind (`E01`), 1 for a major of any kind (`01`), 0 for `*`, -1 for no fit.
 */
export function categoryMatch(pattern: string, category: string): -1 | 0 | 1 | 2 | 3 {
  if (pattern === '*') return 0
  if (pattern === category && category !== '') return 3
  if (pattern.length === 2 && category.length === 5 && category.startsWith(pattern, 1)) return 1
  return pattern.length === 3 && category.length === 5 && category.startsWith(pattern) ? 2 : -1
}
