import { expect, test } from "vitest"
import { hasHole, withoutFrameworkScripts } from "./documents.ts"

const framework = `<!DOCTYPE html><html lang="da"><head><meta charSet="utf-8"/>
<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>
<link rel="modulepreload" href="/_next/static/chunks/c.js"/>
<link rel="preload" as="font" href="/fonts/a.woff2" crossorigin=""/>
<script src="/_next/static/chunks/d.js" async=""></script>
<title>Æble &amp; ø</title></head><body><!--$--><p>Hej<!-- --> verden</p><!--/$-->
<script type="module" src="/enhance/menu.js"></script>
<script type="application/ld+json">{"@type":"Event","name":"a < b"}</script>
<script>(self.__next_f=self.__next_f||[]).push([0])</script>
<script>self.__next_f.push([1,"</p><b>not markup</b>"])</script></body></html>`

test("the framework's scripts and their preloads are gone, the rest stands as it was", async () => {
  const html = await withoutFrameworkScripts(framework)
  expect(html).not.toMatch(/_next\/static\/chunks\/[a-z]+\.js|__next_f|modulepreload|<!--/)
  expect(html).toContain('<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>')
  expect(html).toContain('as="font"')
  expect(html).toContain("<title>Æble &amp; ø</title>")
  expect(html).toContain("<p>Hej verden</p>")
  expect(html).not.toContain("not markup")
})

test("our own modules and structured data stay", async () => {
  const html = await withoutFrameworkScripts(framework)
  expect(html).toContain('<script type="module" src="/enhance/menu.js"></script>')
  expect(html).toContain('<script type="application/ld+json">{"@type":"Event","name":"a < b"}</script>')
  expect(html.match(/<script/g)).toHaveLength(2)
})

test("a script from elsewhere that calls itself data is taken out", async () => {
  const html = await withoutFrameworkScripts(
    '<p>a</p><script type="application/ld+json" src="/x.js"></script>',
  )
  expect(html).toBe("<p>a</p>")
})

test("a large document survives whole", async () => {
  const paragraph = "<p>Bibliotekerne på Ærø &amp; Ølstykke</p>"
  const html = await withoutFrameworkScripts(paragraph.repeat(20_000) + "<script>alert(1)</script>")
  expect(html === paragraph.repeat(20_000)).toBe(true)
})

test("a part that failed, or waits for script, is seen", () => {
  expect(hasHole('<div><template data-dgst="123"></template></div>')).toBe(true)
  expect(hasHole('<template id="B:0"></template>')).toBe(true)
  expect(hasHole(framework)).toBe(false)
})

test("an English document leads on in English; files and what names its own language stay", async () => {
  const origin = "https://example.org"
  const html = await withoutFrameworkScripts(
    `<html><head><link rel="canonical" href="${origin}/nyheder?aar=2024&amp;side=2"/><link rel="icon" href="/icon.svg"/>
<meta property="og:url" content="${origin}/nyheder"/><meta property="og:image" content="${origin}/social/a.png"/>
<meta name="twitter:image" content="${origin}/media/a.jpg"/><meta name="description" content="/nyheder"/></head><body><a href="/nyheder/ny-aftale">x</a><a href="/">hjem</a>
<a href="/media/a.pdf">fil</a><a href="/nyheder" hreflang="da">Dansk</a><a href="https://dr.dk/">ud</a><a href="#kommunerne">ned</a>
<a href="//andre.dk/">ud</a><form action="/soeg"></form><a href="/admin">ind</a><a href="/en/soeg">søg</a></body></html>`,
    { locale: "en", origin },
  )
  expect(html.match(/(?:href|action|content)="([^"]*)"/g)).toEqual([
    `href="${origin}/en/nyheder?aar=2024&amp;side=2"`,
    `href="${origin}/nyheder?aar=2024&amp;side=2"`,
    `href="${origin}/en/nyheder?aar=2024&amp;side=2"`,
    'href="/icon.svg"',
    `content="${origin}/en/nyheder"`,
    `content="${origin}/en/social/a.png"`,
    `content="${origin}/media/a.jpg"`,
    'content="/nyheder"',
    'href="/en/nyheder/ny-aftale"',
    'href="/en"',
    'href="/media/a.pdf"',
    'href="/nyheder"',
    'href="https://dr.dk/"',
    'href="#kommunerne"',
    'href="//andre.dk/"',
    'action="/en/soeg"',
    'href="/admin"',
    'href="/en/soeg"',
  ])
})
