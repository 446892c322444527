/**
 * Keeps what is held now true on a page that stays open: every half minute the page is asked for again, out of the
 * server's memory, and what it says of now takes the place of what stands there. Without script a reload does the same.
 */
const everyMs = 30_000
const shown = document.querySelector("[data-now]")
if (shown) {
  setInterval(async () => {
    if (document.hidden) return
    try {
      const response = await fetch(location.href, { headers: { accept: "text/html" } })
      if (!response.ok) return
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html")
      const now = fresh.querySelector("[data-now]")
      // Only what changed is told to those who hear the page, and nobody loses the link they stand on.
      if (now && now.innerHTML !== shown.innerHTML && !shown.contains(document.activeElement))
        shown.replaceChildren(...now.childNodes)
    } catch {
      // Without a line it stays as it was; the next turn asks again.
    }
  }, everyMs)
}
