import { useWords } from '../site/words.tsx'

interface NotesByNameProps {
  readonly notes: readonly { readonly name: string; readonly note: string | null }[]
}

/** What the half mark stands for, row by row: words of the county or of the institute. Nothing where no row has a note. */
export function NotesByName({ notes }: NotesByNameProps) {
  const { t } = useWords()
  const told = notes.filter(({ note }) => note !== null)
  if (told.length === 0) return null
  return (
    <section className="reading">
      <h2>{t('coverage.publicNotes')}</h2>
      <ul className="notes">
        {told.map(({ name, note }) => (
          <li key={`${name} ${note}`}>
            <strong>{name}</strong>: {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
