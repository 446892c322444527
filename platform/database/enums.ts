/** The words the schema fixes. Has no imports of its own, so it is safe everywhere, the browser included. */
export * from "#prisma/generated/enums.ts"
