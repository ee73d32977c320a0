import { SaxesParser } from 'saxes'
import { qdaProblem } from './qda-problems.ts'

/** An element with what is inside. `text`: its own text, without that of elements inside. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** Deeper or wider than any codebook or project that people make. */
const DEEPEST = 60
const MOST_ELEMENTS = 2_000_000

interface OpenElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: Record<string, string>
  readonly children: XmlElement[]
  text: string
}

/**
 * Reads XML with namespaces. Document types are refused before anything of them is looked at, so there are no entities but the five of XML.
 * @throws Problem `qda-not-xml`, `qda-doctype`, `qda-too-deep`.
 */
export function readXml(source: string): XmlElement {
  const root: OpenElement = { name: '', namespace: '', attributes: {}, children: [], text: '' }
  const open = [root]
  let elements = 0
  const parser = new SaxesParser({ xmlns: true })
  const here = () => open.at(-1) ?? root
  const addText = (text: string) => {
    here().text += text
  }
  parser.on('error', () => {
    throw qdaProblem('qda-not-xml', { line: parser.line })
  })
  parser.on('doctype', () => {
    throw qdaProblem('qda-doctype')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1
    if (open.length > DEEPEST || elements > MOST_ELEMENTS) throw qdaProblem('qda-too-deep')
    const plain = Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value]))
    open.push({ name: local, namespace: uri, attributes: plain, children: [], text: '' })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) here().children.push(closed)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(source.replace(/^\ufeff/, '')).close()
  const [top] = root.children
  if (!top) throw qdaProblem('qda-not-xml', { line: 1 })
  return top
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name)
}

/** @throws Problem `qda-incomplete` */
export function requiredAttribute(element: XmlElement, attribute: string): string {
  const value = element.attributes[attribute]
  if (value === undefined) throw qdaProblem('qda-incomplete', { element: element.name, attribute })
  return value
}

const GUID = /^\{?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\}?$/

/** A GUID in lower case without braces, which the standard permits around it. @throws Problem `qda-incomplete` */
export function guidOf(element: XmlElement, attribute = 'guid'): string {
  const guid = GUID.exec(requiredAttribute(element, attribute).trim())?.[1]
  if (guid === undefined) throw qdaProblem('qda-incomplete', { element: element.name, attribute })
  return guid.toLowerCase()
}
