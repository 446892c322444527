/** The association's name, a word a line: set tight, it is the sign of the house. */
export function NameInLines({ name }: { name: string }) {
  return name.split(" ").map((word, place) => <span key={place}>{place === 0 ? word : ` ${word}`}</span>)
}
