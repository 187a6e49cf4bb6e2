/** Words of the common screens. */
export const common = {}
