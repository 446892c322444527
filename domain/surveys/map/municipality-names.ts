import type { MunicipalityRegister } from "../rules/municipality-in-file.ts"
import { formerCodes } from "./former-codes.ts"
import { christiansoe, municipalities } from "./municipalities.ts"

/** Other ways of writing a present name. å for aa, and "Kommune" behind it, need no line here. */
const aliases: Record<string, string> = {
  Bornholms: "400",
  "Bornholms Region": "400",
  "Brønderslev-Dronninglund": "810",
  Copenhagen: "101",
  Fakse: "320",
  "Frederiksværk-Hundested": "260",
  Københavns: "101",
  Mors: "773",
  Nordfyn: "480",
  Vesthimmerland: "820",
}

/** Merged in 2007, their codes given to a municipality of today: told apart by name alone. */
const codeless: readonly (readonly [name: string, successor: string])[] = [
  ["Grenaa", "707"],
  ["Aabybro", "849"],
]

/** Whom a file may mean, and whom it may name by mistake. */
export const municipalityRegister: MunicipalityRegister = {
  municipalities: municipalities.map(({ code, name }) => ({
    code,
    name,
    aliases: Object.keys(aliases).filter((alias) => aliases[alias] === code),
  })),
  formerMunicipalities: [
    ...codeless.map(([name, successor]) => ({ name, successors: [successor] })),
    ...formerCodes.map(([code, name, ...successors]) => ({ code, name, successors })),
  ],
  notMunicipalities: [christiansoe],
}
