import type { SharedTable } from '../../../../model/synthesis.ts'
import type { SharedWords } from '../../../../operations/synthesis/share.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

/** A count as readers see it: hidden ones as a colon, with the words for who listens. */
export function SharedCount({ count }: { count: number | null | undefined }) {
  const words = useWords()
  if (count === null || count === undefined) return <abbr title={words.t('synthesis.hidden')}>:</abbr>
  return <>{words.count(count)}</>
}

/** National themes × one list, with the themes of which nothing was told left out. */
export function SharedTableView({ table, words }: { table: SharedTable; words: SharedWords }) {
  const { t, language } = useWords()
  const codes = words.lists[table.list]
  const rows = table.rows.filter(({ total }) => total !== 0)
  if (rows.length === 0) return <p>{t('synthesis.share.nothing')}</p>
  return (
    <WorkTable caption={t(`synthesis.share.caption.${table.list}`)}>
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
  )
}
