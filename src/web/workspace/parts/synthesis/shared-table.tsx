import type { SharedTable } from '../../../../model/synthesis.ts'
import type { SharedWords } from '../../../../operations/synthesis/share.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

/** A count as readers see it: hidden ones as a colon, with the words for who listens. */
export function SharedCount({ count }: { count: number | null | undefined }) {
  const words = useWords()
  if (count === null || count === undefined) {
    const word = words.t('synthesis.hidden')
    return (
      <span title={word}>
        <span aria-hidden="true">:</span>
        <span className="visually-hidden">{word}</span>
      </span>
    )
  }
  return <>{words.count(count)}</>
}

/** What the colon means, where there is one. */
export function HiddenKey({ counts }: { counts: readonly (number | null | undefined)[] }) {
  const { t } = useWords()
  if (counts.every((count) => typeof count === 'number')) return null
  return <p className="small quiet">{t('synthesis.hiddenKey')}</p>
}

/** National themes × one list. Themes and columns of which nothing was told are named under the table instead of standing there as zeros. */
export function SharedTableView({ table, words }: { table: SharedTable; words: SharedWords }) {
  const { t, language } = useWords()
  const rows = table.rows.filter(({ total }) => total !== 0)
  if (rows.length === 0) return <p>{t('synthesis.share.nothing')}</p>
  const isTold = (code: string) => rows.some(({ cells }) => cells[code] !== 0)
  const codes = words.lists[table.list].filter(({ code }) => isTold(code))
  const untold = words.lists[table.list].filter(({ code }) => !isTold(code))
  return (
    <>
      <WorkTable caption={t(`synthesis.share.caption.${table.list}`)} className="synthesis-wide">
        <thead>
          <tr>
            <th scope="col">{t('synthesis.theme')}</th>
            <th scope="col" className="number">
              {t('synthesis.total')}
            </th>
            {codes.map(({ code, names }) => (
              <th scope="col" className="number" key={code}>
                {names[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ theme, total, cells }) => (
            <tr key={theme}>
              <th scope="row">{words.themes[theme]?.[language] ?? theme}</th>
              <td className="number">
                <SharedCount count={total} />
              </td>
              {codes.map(({ code }) => (
                <td className="number" key={code}>
                  <SharedCount count={cells[code]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WorkTable>
      {untold.length > 0 && (
        <p className="small quiet reading">
          {t('synthesis.noneOf', { names: untold.map(({ names }) => names[language]).join('; ') })}
        </p>
      )}
    </>
  )
}
