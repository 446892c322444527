import { crc32 } from "node:zlib"

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A document of Word: a heading in a Danish style, a footnote, a table with a heading row, a picture with its words. */
export function wordDocument({
  heading,
  text,
  note,
  alt,
  picture,
}: Record<"heading" | "text" | "note" | "alt", string> & { picture: Buffer }): Buffer {
  const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  const cell = (words: string) => `<w:tc><w:p>${run(words)}</w:p></w:tc>`
  const drawing =
    `<w:drawing><wp:inline><wp:extent cx="914400" cy="609600"/><wp:docPr id="1" name="Billede 1" descr="${alt}"/>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>' +
    '<a:blip r:embed="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  return zip({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footnotes" Target="footnotes.xml"/>` +
      `<Relationship Id="rId3" Type="${office}/image" Target="media/image1.png"/></Relationships>`,
    "word/styles.xml": `<w:styles ${names}><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="Overskrift 1"/></w:style></w:styles>`,
    "word/footnotes.xml": `<w:footnotes ${names}><w:footnote w:id="2"><w:p>${run(note)}</w:p></w:footnote></w:footnotes>`,
    "word/document.xml":
      `<w:document ${names}><w:body><w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr>${run(heading)}</w:p>` +
      `<w:p>${run(text)}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>` +
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Sted")}${cell("Dag")}</w:tr><w:tr>${cell("Torvet")}${cell("Mandag")}</w:tr></w:tbl>` +
      `<w:p><w:r>${drawing}</w:r></w:p></w:body></w:document>`,
    "word/media/image1.png": picture,
  })
}

/** A zip archive of these files, not compressed. */
export function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const path = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const here = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, path, bytes])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), facts, place, path]))
    parts.push(here)
    at += here.length
  }
  const index = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(list.length, 4)
  end.writeUInt16LE(list.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, index, Buffer.from("PK\u0005\u0006"), end])
}
