/**
 * One degree east is this much of one degree north at 56° N. Scaled by it, degrees are a plane in which the shapes and
 * the distances of Denmark are right to a few per cent.
 */
export const eastScale = Math.cos((56 * Math.PI) / 180)
