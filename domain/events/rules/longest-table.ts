/** Letters of a table's name: as many as its card holds. */
export const longestTable = 20
