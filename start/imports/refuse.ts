/** Says why the arguments or the file are not taken, and ends the command with 2. */
export function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
