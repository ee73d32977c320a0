import { useWords } from '../../site/words.tsx'

export interface ListedDocument {
  readonly id: string
  readonly name: string
  readonly address: string | null
  readonly recordNumber: string | null
  readonly step: number | null
  readonly milestone: string | null
}

/** Papers of the body's own archive: a link where there is an address, and the number under which each is found. */
export function DocumentList({ documents }: { readonly documents: readonly ListedDocument[] }) {
  const { t } = useWords()
  if (documents.length === 0) return null
  return (
    <ul className="proposal-documents" aria-label={t('socialPages.proposal.documents')}>
      {documents.map((one) => (
        <li key={one.id}>
          <DocumentName document={one} />
        </li>
      ))}
    </ul>
  )
}

export function DocumentName({ document: { name, address, recordNumber } }: { readonly document: ListedDocument }) {
  return (
    <>
      {address === null ? name : <a href={address}>{name}</a>}
      {recordNumber && `, ${recordNumber}`}
    </>
  )
}
