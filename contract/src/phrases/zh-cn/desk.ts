/** Words of the desk screens. */
export const desk = {}
