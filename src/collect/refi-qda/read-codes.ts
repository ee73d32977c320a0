import { CODEBOOK_NAMESPACE, PROJECT_NAMESPACE, type QdaCode, type QdaCodebook, type QdaSet } from './exchange.ts'
import { qdaProblem } from './qda-problems.ts'
import { childNamed, childrenNamed, guidOf, readXml, requiredAttribute, type XmlElement } from './xml-tree.ts'

/**
 * Reads a codebook file. Some tools write the namespace of projects into it: both are taken.
 * @throws Problem `qda-…` (refused)
 */
export function readCodebook(source: string): QdaCodebook {
  const root = readXml(source)
  const isKnown = root.namespace === CODEBOOK_NAMESPACE || root.namespace === PROJECT_NAMESPACE
  if (root.name !== 'CodeBook' || !isKnown) throw qdaProblem('qda-other-kind', { wanted: 'CodeBook' })
  return { origin: root.attributes.origin ?? '', codes: codesIn(root), sets: setsIn(root) }
}

/** The codes inside `CodeBook`. */
export function codesIn(codebook: XmlElement): QdaCode[] {
  const codes = childNamed(codebook, 'Codes')
  return codes ? childrenNamed(codes, 'Code').map(codeIn) : []
}

function codeIn(element: XmlElement): QdaCode {
  const colour = element.attributes.color ?? ''
  const codes = childrenNamed(element, 'Code').map(codeIn)
  return {
    guid: guidOf(element),
    name: requiredAttribute(element, 'name'),
    description: descriptionIn(element),
    // Required by the standard; several tools leave it out and mean that the code can be given.
    isCodable: (element.attributes.isCodable ?? 'true') !== 'false',
    colour: sixDigits(colour),
    codes,
  }
}

function sixDigits(colour: string): string | null {
  const lower = colour.trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower
  return /^#[0-9a-f]{3}$/.test(lower) ? lower.replace(/[0-9a-f]/g, '$&$&') : null
}

/** Sets of codes; those of sources and notes have no codes and are let be. */
export function setsIn(root: XmlElement): QdaSet[] {
  const sets = childNamed(root, 'Sets')
  return (sets ? childrenNamed(sets, 'Set') : []).map((element) => ({
    guid: guidOf(element),
    name: requiredAttribute(element, 'name'),
    description: descriptionIn(element),
    codes: childrenNamed(element, 'MemberCode').map((member) =>
      guidOf(member, member.attributes.targetGUID === undefined ? 'guid' : 'targetGUID'),
    ),
  }))
}

export function descriptionIn(element: XmlElement): string | null {
  return childNamed(element, 'Description')?.text.trim() || null
}
