import { CODEBOOK_NAMESPACE, type QdaCode, type QdaCodebook, type QdaSet } from './exchange.ts'
import { XML_HEAD, xmlElement, xmlText } from './xml-writer.ts'

/** A codebook file (`.qdc`). */
export function writeCodebook({ origin, codes, sets }: QdaCodebook): string {
  return `${XML_HEAD}${xmlElement('CodeBook', { xmlns: CODEBOOK_NAMESPACE, origin }, [
    codesElement(codes),
    setsElement(sets, 'guid'),
  ])}\n`
}

/** `Codes` may not be empty in the standard: a codebook without a code has none. */
export function codesElement(codes: readonly QdaCode[]): string {
  return xmlElement('Codes', {}, codes.map(codeElement))
}

function codeElement({ guid, name, description, isCodable, colour, codes }: QdaCode): string {
  const attributes = { guid, name, isCodable: String(isCodable), color: colour }
  return xmlElement('Code', attributes, [describedBy(description), ...codes.map(codeElement)])
}

/** Members are named by `guid` in a codebook and by `targetGUID` in a project. */
export function setsElement(sets: readonly QdaSet[], member: 'guid' | 'targetGUID'): string | null {
  if (sets.length === 0) return null
  return xmlElement(
    'Sets',
    {},
    sets.map(({ guid, name, description, codes }) =>
      xmlElement('Set', { guid, name }, [
        describedBy(description),
        ...codes.map((code) => xmlElement('MemberCode', { [member]: code })),
      ]),
    ),
  )
}

function describedBy(description: string | null): string | null {
  return description === null ? null : xmlElement('Description', {}, [xmlText(description)])
}
