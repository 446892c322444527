/** Where members read the figures of an edition before they are out. */
export function embargoPath({ path }: { readonly path: string }): string {
  return `/min-side/udgivelser/${path.split("/").at(-1) ?? ""}`
}
