type Plain = string | number | boolean | null
type Value = Plain | readonly Value[] | { readonly [key: string]: Value }

/**
 * Front matter in YAML: a line for each fact, its value written as JSON, which YAML reads too. So no word of an entry is
 * taken for a number, a date, a yes or the end of the matter.
 */
export function frontMatter(facts: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${inYaml(value)}`)
  return ["---", ...lines, "---", ""].join("\n")
}

function inYaml(value: Value): string {
  if (isList(value)) return `[${value.map(inYaml).join(", ")}]`
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([name, inner]) => `${inYaml(name)}: ${inYaml(inner)}`)
      .join(", ")}}`
  // These JSON leaves as they are, and YAML takes them for line breaks or for nothing it may print.
  return JSON.stringify(typeof value === "string" ? value.toWellFormed() : value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
