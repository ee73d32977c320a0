import { useWords } from '../site/words.tsx'
import type { SeveralTasks } from '../view/several-tasks.ts'
import { Downloads } from './downloads.tsx'
import { FigureText } from './figure-text.tsx'
import { SymbolKey } from './symbol-key.tsx'
import { WideTable } from './wide-table.tsx'

/** Clients by number of service tasks, and the square of pairs. */
export function SeveralTasksSection({ several, period, release }: { several: SeveralTasks; period: string; release: string }) {
  const { t } = useWords()
  const caption = t('task.severalTable', { area: t('figure.country').toLowerCase(), period })
  return (
    <section id="several">
      <h2>{t('task.several')}</h2>
      <p>{t('task.severalText')}</p>
      <SeveralTable several={several} caption={caption} />
      <Downloads release={release} table="several-tasks" name={caption} permanent={null} />
      {several.pairs && <PairsTable pairs={several.pairs} period={period} release={release} />}
    </section>
  )
}

export function SeveralTable({ several, caption }: { several: SeveralTasks; caption: string }) {
  const { t } = useWords()
  return (
    <>
      <WideTable className="narrow" caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('task.severalCount')}</th>
            <th scope="col" className="number">
              {t('figure.clients')}
            </th>
            <th scope="col" className="number">
              {t('task.shareOfClients')}
            </th>
          </tr>
        </thead>
        <tbody>
          {several.rows.map((row) => (
            <tr key={row.code} className={row.code === '2+' ? 'total' : undefined}>
              <th scope="row">{row.label}</th>
              <td className="number">
                <FigureText figure={row.clients} />
              </td>
              <td className="number">
                <FigureText figure={row.share} withFlags={false} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <SymbolKey figures={several.rows.flatMap((row) => [row.clients, row.share])} />
    </>
  )
}

function PairsTable({ pairs, period, release }: { pairs: NonNullable<SeveralTasks['pairs']>; period: string; release: string }) {
  const { t } = useWords()
  const caption = t('task.pairsTable', { period })
  return (
    <>
      <p>{t('task.pairsText')}</p>
      <WideTable className="pairs" caption={caption}>
        <thead>
          <tr>
            <td />
            {pairs.tasks.map((task) => (
              <th scope="col" className="number" key={task.code}>
                {task.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.tasks.map((task, row) => (
            <tr key={task.code}>
              <th scope="row">{task.label}</th>
              {pairs.clients[row]?.map((figure, column) => (
                <td className={row === column ? 'number diagonal' : 'number'} key={pairs.tasks[column]?.code}>
                  <FigureText figure={figure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <SymbolKey figures={pairs.clients.flat()} />
      <Downloads release={release} table="task-pairs" name={caption} permanent={null} />
    </>
  )
}
