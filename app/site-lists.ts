/** The lists of the site that every menu begins with until staff put together their own, by the key of their words. */
export const siteLists = [
  { key: "site.news.title", path: "/nyheder" },
  { key: "site.events.menu", path: "/arrangementer" },
  { key: "site.calls.menu", path: "/open-calls" },
  { key: "surveys.menu", path: "/undersoegelser" },
] as const
