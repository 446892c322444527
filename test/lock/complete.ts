/**
 * `npm run lock`: completes package-lock.json after an install. Packages with one build a platform name all builds as
 * optional; a registry that lacks those of other platforms makes npm leave them out of the lock, and `npm ci` then
 * refuses it on every machine. Written back, with the platform they are for, they are passed over where they do not
 * fit. They carry no checksum, since nothing here has seen their bytes.
 */
import { readFileSync, writeFileSync } from "node:fs"

export interface Locked {
  version?: string
  dev?: boolean
  license?: string
  engines?: Record<string, string>
  optional?: boolean
  optionalDependencies?: Record<string, string>
  os?: string[]
  cpu?: string[]
  libc?: string[]
}
export type Packages = Record<string, Locked>

const systems = ["darwin", "linux", "win32", "android", "freebsd", "openharmony"]
const processors = ["x64", "arm64", "ia32", "ppc64", "riscv64", "s390x", "wasm32"]

/** The optional packages that the lock's packages name and the lock does not hold, by the place they belong to. */
export function missingBuilds(packages: Packages): Packages {
  const missing: Packages = {}
  for (const [parent, { optionalDependencies = {}, dev, license, engines }] of Object.entries(packages)) {
    if (parent === "") continue
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!/^\d/.test(version) || placesOf(parent, name).some((place) => place in packages)) continue
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev ? { dev } : {}),
        ...(license ? { license } : {}),
        optional: true,
        ...(engines ? { engines } : {}),
      }
    }
  }
  return missing
}

/** Where Node would look for a package that another one asks for, nearest first. */
function placesOf(parent: string, name: string): string[] {
  const levels = parent.split("/node_modules/")
  return levels
    .map(
      (_, index) => `${levels.slice(0, levels.length - index).join("/node_modules/")}/node_modules/${name}`,
    )
    .concat(`node_modules/${name}`)
}

/** Read from the name, as every such package spells it: "…-linux-arm64-musl". */
function platformOf(name: string): Pick<Locked, "os" | "cpu" | "libc"> {
  const parts = name.split("/").at(-1)?.split("-") ?? []
  const os = systems.filter((system) => parts.includes(system))
  const cpu = processors.filter((processor) => parts.includes(processor))
  if (cpu.length === 0 && parts.includes("arm")) cpu.push("arm")
  const isMusl = parts.some((part) => part.startsWith("musl"))
  const isGnu = os.includes("linux") && parts.some((part) => part.startsWith("gnu"))
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(isMusl ? { libc: ["musl"] } : isGnu ? { libc: ["glibc"] } : {}),
  }
}

if (import.meta.main) {
  const lock: { packages: Packages } = JSON.parse(readFileSync("package-lock.json", "utf8"))
  const missing = missingBuilds(lock.packages)
  const { "": root = {}, ...rest } = lock.packages
  const sorted = Object.entries({ ...rest, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1))
  lock.packages = { "": root, ...Object.fromEntries(sorted) }
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} builds added`)
}
