import type { ShownUniverse } from '../../../../operations/collection/show-universe.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { dateText } from '../../view/collection-words.ts'
import { WorkTable } from '../work-table.tsx'

/** A longer table would be no help. */
const MOST_SHOWN = 300

/** Who is asked on a day: chosen by day and name in the address. */
export function UniverseTable({ shown, search }: { shown: ShownUniverse; search: string }) {
  const { t, language, count } = useWords()
  const wanted = search.trim().toLowerCase()
  const found = shown.members.filter(({ key, name_fi, name_sv, organiser }) =>
    [key, name_fi, name_sv, organiser].some((text) => text.toLowerCase().includes(wanted)),
  )
  const day = dateText(shown.day, language)
  return (
    <section aria-label={t('collections.universe.title')}>
      <p className="reading">
        {t('collections.universe.count', { count: shown.members.length, day })} {t(`collections.universe.source.${shown.source}`)}{' '}
        {shown.withoutAddress > 0 && t('collections.universe.withoutAddress', { count: shown.withoutAddress })}
      </p>
      <form method="get" className="filter-form no-print">
        <div className="filter-choice">
          <label htmlFor="day">{t('collections.universe.day')}</label>
          <input id="day" type="date" name="day" defaultValue={shown.day} required />
        </div>
        <div className="filter-choice">
          <label htmlFor="q">{t('collections.universe.search')}</label>
          <input id="q" name="q" defaultValue={search} maxLength={100} />
        </div>
        <button type="submit" className="second-button">
          {t('collections.universe.show')}
        </button>
      </form>
      {shown.changes.length > 1 && (
        <p className="quiet">
          {t('collections.universe.changes')}:{' '}
          {shown.changes.slice(-12).map((one, place) => (
            <span key={one}>
              {place > 0 && ', '}
              <a href={`?day=${one}`}>{dateText(one, language)}</a>
            </span>
          ))}
        </p>
      )}
      {found.length === 0 ? (
        <p>{t('collections.universe.empty')}</p>
      ) : (
        <WorkTable caption={t('collections.universe.caption', { day: dayText(shown.day, language) })}>
          <MemberRows members={found.slice(0, MOST_SHOWN)} />
        </WorkTable>
      )}
      {found.length > MOST_SHOWN && <p className="quiet">{t('collections.universe.shown', { shown: count(MOST_SHOWN) })}</p>}
    </section>
  )
}

function MemberRows({ members }: Pick<ShownUniverse, 'members'>) {
  const { t, language } = useWords()
  return (
    <>
      <thead>
        <tr>
          {(['key', 'name', 'levelTitle', 'organiser', 'language', 'email', 'validity'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`collections.universe.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.key}>
            <td>{member.key}</td>
            <th scope="row">{language === 'sv' ? member.name_sv : member.name_fi}</th>
            <td>{levelWords(member.level, t)}</td>
            <td>{member.organiser}</td>
            <td>{t(`collections.universe.languages.${member.language === 'sv' ? 'sv' : 'fi'}`)}</td>
            <td>{member.email ?? '–'}</td>
            <td>{validity(member, language)}</td>
          </tr>
        ))}
      </tbody>
    </>
  )
}

const LEVELS = ['county', 'municipality', 'unit'] as const

function levelWords(level: string, t: ReturnType<typeof useWords>['t']): string {
  const known = LEVELS.find((one) => one === level)
  return known ? t(`collections.universe.levelOne.${known}`) : level
}

/** The division of the day says nothing of when somebody began. */
function validity({ valid_from, valid_until }: ShownUniverse['members'][number], language: 'fi' | 'sv' | 'en'): string {
  if (valid_from < '1950') return '–'
  return `${dateText(valid_from, language)}–${valid_until ? dateText(valid_until, language) : ''}`
}
