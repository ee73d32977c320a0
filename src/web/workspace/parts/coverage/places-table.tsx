import { shortPeriodLabel } from '../../../../disseminate/table/period-label.ts'
import type { MunicipalityClasses, QuarterClass, ShownCoverage } from '../../../../operations/coverage/show-coverage.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { ClassSign, ClassWord } from './class-sign.tsx'
import { useClassWord } from './class-words.ts'

interface PlacesTableProps {
  readonly shown: ShownCoverage
  /** The municipality whose history is on the page. */
  readonly opened: string | null
  /** Whether municipalities can be chosen for a decision; which were, when a decision was refused. */
  readonly choosing: { readonly chosen: (municipality: string) => boolean } | null
  /** Address of the page with a municipality opened. */
  opens(municipality: string): string
}

/** The class in force in words, what the county proposes, what is to be noted; then the signs of the last quarters. */
export function PlacesTable({ shown, opened, choosing, opens }: PlacesTableProps) {
  const { t } = useWords()
  return (
    <div className="coverage-places">
      <WorkTable caption={t('coverage.municipalities')}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.municipality')}</th>
            {choosing && <th scope="col">{t('coverage.choose')}</th>}
            <th scope="col">{t('coverage.inForce')}</th>
            <th scope="col">{t('coverage.proposal')}</th>
            <th scope="col">{t('coverage.attention')}</th>
            {shown.quarters.map((quarter) => (
              <th scope="col" className="sign" key={quarter}>
                {shortPeriodLabel(quarter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.municipalities.map((place) => (
            <PlaceRow
              key={place.municipality}
              place={place}
              shown={shown}
              isOpened={place.municipality === opened}
              choosing={choosing}
              address={opens(place.municipality)}
            />
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}

interface PlaceRowProps {
  readonly place: MunicipalityClasses
  readonly shown: ShownCoverage
  readonly isOpened: boolean
  readonly choosing: PlacesTableProps['choosing']
  readonly address: string
}

function PlaceRow({ place, shown, isOpened, choosing, address }: PlaceRowProps) {
  const { t, language } = useWords()
  const { municipality, names, classes } = place
  const now = classes.at(-1)
  return (
    <tr className={isOpened ? 'chosen' : undefined}>
      <th scope="row">
        <a href={address} aria-current={isOpened ? 'true' : undefined}>
          {names[language]}
        </a>
      </th>
      {choosing && (
        <td>
          <label>
            <input type="checkbox" name={`m-${municipality}`} defaultChecked={choosing.chosen(municipality)} />
            <span className="visually-hidden">{t('coverage.chooseOne', { name: names[language] })}</span>
          </label>
        </td>
      )}
      <td>{now && <InForce judged={now} />}</td>
      <td>{place.proposal && <Proposal place={place} />}</td>
      <td>
        <Attention place={place} />
      </td>
      {classes.map((one, place) => (
        <td className="sign" key={shown.quarters[place]}>
          <QuarterSign judged={one} />
        </td>
      ))}
    </tr>
  )
}

function QuarterSign({ judged }: { judged: QuarterClass }) {
  const word = useClassWord()
  return <ClassSign class={judged.class} mark={judged.mark} word={word(judged.class)} />
}

function InForce({ judged }: { judged: QuarterClass }) {
  const { t } = useWords()
  const word = useClassWord()
  return (
    <>
      <ClassWord class={judged.class} mark={judged.mark} word={word(judged.class)} />
      <span className="quiet class-origin">
        {t(`coverage.origins.${judged.origin}`)}
        {judged.carriedFrom && `, ${t('coverage.carried', { period: shortPeriodLabel(judged.carriedFrom) })}`}
      </span>
    </>
  )
}

function Proposal({ place: { proposal } }: { place: MunicipalityClasses }) {
  const { t } = useWords()
  const word = useClassWord()
  if (!proposal) return null
  return (
    <>
      <span className="state state-attention">{word(proposal.class)}</span>
      {proposal.publicationNote !== '' && (
        <span className="quiet coverage-origin">{t('coverage.publicNote', { note: proposal.publicationNote })}</span>
      )}
    </>
  )
}

function Attention({ place: { awaitsConfirmation, warnings } }: { place: MunicipalityClasses }) {
  const { t } = useWords()
  return (
    <>
      {warnings.length > 0 && <span className="coverage-waits">{t('coverage.warnings', { count: warnings.length })}</span>}
      {awaitsConfirmation && <span className="coverage-waits">{t('coverage.awaits')}</span>}
    </>
  )
}
