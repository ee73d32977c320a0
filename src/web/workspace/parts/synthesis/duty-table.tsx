import type { Language } from '../../../../model/text.ts'
import type { DutyLine, DutyView } from '../../../../operations/synthesis/duties.ts'
import type { DutyFigure } from '../../../../operations/synthesis/duty-figures.ts'
import { FigureText } from '../../../parts/figure-text.tsx'
import { QualityMark } from '../../../parts/quality-mark.tsx'
import { useWords } from '../../../site/words.tsx'
import type { Translate } from '../../../text/translate.ts'
import { figureOf } from '../phenomenon/pin-figure.ts'
import { WorkTable } from '../work-table.tsx'
import { SharedCount } from './shared-table.tsx'

interface DutyTableProps {
  readonly line: DutyLine
  readonly words: DutyView['words']
}

/** Group, what was told of it, what is published of it: one row for each group of which either side has something. */
export function DutyTable({ line, words }: DutyTableProps) {
  const { t, language } = useWords()
  const { duty, figures } = line
  const told = toldOf(line)
  const codes = [null, ...words.lists.groups.map(({ code }) => code)]
  const rows = codes
    .map((group) => ({ group, told: told.get(group) ?? [], figures: figures.filter((one) => one.group === group) }))
    .filter((row) => row.told.length > 0 || row.figures.length > 0)
  if (rows.length === 0) return null
  const nameOf = (group: string | null) =>
    group === null
      ? t('synthesis.duties.everybody')
      : (words.lists.groups.find(({ code }) => code === group)?.names[language] ?? group)
  const origins = [...new Set(figures.map((figure) => originOf(figure, t, language)))]
  return (
    <>
      <WorkTable caption={`${duty.names[language]}: ${t('synthesis.duties.caption')}`} isCaptionHidden className="duty-table">
        <thead>
          <tr>
            <th scope="col">{t('synthesis.group')}</th>
            {told.size > 0 && <th scope="col">{t('synthesis.duties.observations')}</th>}
            {figures.length > 0 && <th scope="col">{t('synthesis.duties.register')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group ?? ''}>
              <th scope="row">{nameOf(row.group)}</th>
              {told.size > 0 && (
                <td>
                  <Told told={row.told} words={words} />
                </td>
              )}
              {figures.length > 0 && (
                <td>
                  <Figures figures={row.figures} areOriginsSaid={origins.length > 1} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </WorkTable>
      {origins.length === 1 && <p className="small quiet">{t('synthesis.duties.origin', { origin: origins[0] ?? '' })}</p>}
    </>
  )
}

/** Where a figure comes from and of which time: said once under the table when it is the same for all of them. */
function originOf({ own, source }: DutyFigure, t: Translate, language: Language): string {
  return `${t(`synthesis.duties.source.${source}`)}, ${own.label[language]}`
}

interface ToldTheme {
  readonly theme: string
  readonly count: number | null
}

/** Themes by group with the counts that are not zero; the key null holds all observations of a theme. */
function toldOf({ observations }: DutyLine): ReadonlyMap<string | null, readonly ToldTheme[]> {
  const found = new Map<string | null, ToldTheme[]>()
  const add = (group: string | null, one: ToldTheme) => {
    if (one.count !== 0) found.set(group, [...(found.get(group) ?? []), one])
  }
  for (const { theme, total, cells } of observations ?? []) {
    add(null, { theme, count: total })
    for (const [group, count] of Object.entries(cells)) add(group, { theme, count })
  }
  return found
}

function Told({ told, words }: { told: readonly ToldTheme[]; words: DutyTableProps['words'] }) {
  const { t, language } = useWords()
  if (told.length === 0) return <span className="quiet">{t('synthesis.duties.noneTold')}</span>
  return (
    <ul className="duty-lines">
      {told.map(({ theme, count }) => (
        <li key={theme}>
          <span>{words.themes[theme]?.[language] ?? theme}</span>
          <span className="number">
            <SharedCount count={count} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Figures({ figures, areOriginsSaid }: { figures: readonly DutyFigure[]; areOriginsSaid: boolean }) {
  const { t } = useWords()
  if (figures.length === 0) return <span className="quiet">{t('synthesis.duties.noneCounted')}</span>
  return (
    <ul className="duty-lines">
      {figures.map((figure) => (
        <li key={figure.key}>
          <FigureLine figure={figure} isOriginSaid={areOriginsSaid} />
        </li>
      ))}
    </ul>
  )
}

/** What it is on the left, the figure with its mark on the right, the country under it. */
function FigureLine({ figure, isOriginSaid }: { figure: DutyFigure; isOriginSaid: boolean }) {
  const { t, language } = useWords()
  const { names, unit, own, country, isPercent } = figure
  return (
    <>
      <span>
        {names[language]}
        {!isPercent && unit[language] !== '' && <span className="quiet">, {unit[language]}</span>}
        {isOriginSaid && <span className="duty-said">{originOf(figure, t, language)}</span>}
      </span>
      <span className="number">
        {own.mark && <QualityMark mark={own.mark} />} <FigureText figure={figureOf(own, figure, language)} />
        {country && (
          <span className="duty-said">
            {t('synthesis.duties.country')} <FigureText figure={figureOf(country, figure, language)} />
          </span>
        )}
      </span>
    </>
  )
}
