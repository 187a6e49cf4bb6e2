/** Words of the rules screens. */
export const rules = {}
