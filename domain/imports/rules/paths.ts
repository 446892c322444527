/** The path in the folder that an address in one of its files means; null when it leads out of it, or elsewhere. */
export function pathFrom(file: string, address: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return null
  const [path = ""] = decoded(address).split(/[?#]/)
  if (path === "") return null
  const steps = path.startsWith("/") ? [] : file.split("/").slice(0, -1)
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue
    if (step !== "..") steps.push(step)
    else if (steps.pop() === undefined) return null
  }
  return steps.join("/")
}

/** The folder that all files stand in, with its stroke; "" when they share none. */
export function sharedFolder(paths: readonly string[]): string {
  const [first = ""] = paths
  const folder = first.slice(0, first.indexOf("/") + 1)
  return folder !== "" && paths.every((path) => path.startsWith(folder)) ? folder : ""
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
