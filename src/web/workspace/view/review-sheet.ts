import { periodLabel, shortPeriodLabel } from '../../../disseminate/table/period-label.ts'
import type { ItemFigures, ReviewItem, ReviewSheet } from '../../../model/review.ts'
import type { Language } from '../../../model/text.ts'
import type { ShownSheets } from '../../../operations/review/show-sheet.ts'
import { byName, formatDate } from '../../number/format.ts'
import { translator } from '../../text/translate.ts'
import { workspaceAddress } from '../address.ts'
import { momentText } from '../day-text.ts'
import { answerChoices } from './answer-choices.ts'
import { draftOf } from './answer-draft.ts'
import type { BasisView, ContentTab, ContentView, FiguresView, LineView, SheetView } from './sheet-view.ts'
import { isAnswered } from './sheet-view.ts'

/** What the page of one organiser is made of: what `review.sheet` shows. */
export type SheetMaterial = Pick<
  ShownSheets,
  'round' | 'organiser' | 'sheets' | 'items' | 'contents' | 'municipalities' | 'policy' | 'isLate'
>

export interface SheetQuestion {
  readonly language: Language
  /** Content asked for; an unknown one opens the first. */
  readonly content: string | null
  readonly mayAnswer: boolean
}

/** The page of one organiser's sheets in a round, with one content open. */
export function sheetView(material: SheetMaterial, question: SheetQuestion): SheetView {
  const { round, organiser, sheets } = material
  const { language } = question
  const shown = sheets.find(({ content }) => content === question.content) ?? sheets[0]
  return {
    round: round.id,
    roundState: round.state,
    organiser: organiser.code,
    organiserName: organiser.names[language],
    periodLabel: periodLabel(round.cycle)[language],
    due: round.due,
    isLate: material.isLate,
    tabs: sheets.map((sheet) => tabOf(sheet, material, language)),
    shown: shown ? contentView(shown, material, question) : null,
    choices: answerChoices(material.policy, language),
  }
}

/** Every content of the organiser, for paper: nothing in it can be filled in. */
export function contentViews(material: SheetMaterial, language: Language): ContentView[] {
  return material.sheets.map((sheet) => contentView(sheet, material, { language, content: sheet.content, mayAnswer: false }))
}

/** Answers that the organiser owes: municipalities, the lines that must be judged. */
export function municipalityItems(items: readonly ReviewItem[], content: string): ReviewItem[] {
  return items.filter((item) => item.content === content && kindOf(item.area) === 'municipality')
}

function tabOf(sheet: ReviewSheet, { items, round, organiser, contents }: SheetMaterial, language: Language): ContentTab {
  const owed = municipalityItems(items, sheet.content)
  return {
    content: sheet.content,
    name: contents.find(({ key }) => key === sheet.content)?.names[language] ?? sheet.content,
    href: `${workspaceAddress(language, 'review', round.id, organiser.code)}?content=${sheet.content}`,
    answered: owed.filter((item) => isAnswered(draftOf(item.answer))).length,
    total: owed.length,
    state: sheet.state,
  }
}

const EDITABLE = ['waiting', 'draft', 'reopened']

function contentView(sheet: ReviewSheet, material: SheetMaterial, question: SheetQuestion): ContentView {
  const { language, mayAnswer } = question
  const content = material.contents.find(({ key }) => key === sheet.content)
  const lines = linesOf(material, sheet.content, language)
  const figures = material.items.find((item) => item.content === sheet.content)?.figures
  const previous = figures?.previous[0]?.period
  const median = figures?.countryMedian
  return {
    content: sheet.content,
    name: content?.names[language] ?? sheet.content,
    definition: content?.definition[language] ?? '',
    denominator: content?.denominator ?? '_T',
    trigger: sheet.trigger,
    state: sheet.state,
    signedAt: sheet.signedAt === null ? null : momentText(sheet.signedAt, language),
    version: sheet.version,
    assignee: sheet.assignee,
    previousLabel: previous === undefined ? null : shortPeriodLabel(previous),
    median: median ? { label: shortPeriodLabel(median.period), sharePercent: median.sharePercent } : null,
    lines,
    isEditable: mayAnswer && material.round.state === 'open' && EDITABLE.includes(sheet.state),
  }
}

const PLACE: Readonly<Record<LineView['kind'], number>> = { municipality: 0, unknown: 1, elsewhere: 2, whole: 3 }

/** Municipalities by name, then clients whose home is not known, those living elsewhere, and the whole. */
function linesOf({ items, municipalities }: SheetMaterial, content: string, language: Language): LineView[] {
  const compare = byName(language)
  return items
    .filter((item) => item.content === content)
    .map((item) => lineView(item, municipalities[item.area]?.[language], language))
    .sort((a, b) => PLACE[a.kind] - PLACE[b.kind] || compare(a.name, b.name))
}

export function lineView(item: ReviewItem, name: string | undefined, language: Language): LineView {
  const kind = kindOf(item.area)
  const t = translator(language)
  const { reopened, answer, figures } = item
  return {
    area: item.area,
    kind,
    name: kind === 'municipality' ? (name ?? item.area) : t(`review.area.${kind}`),
    figures: figuresView(figures),
    draft: draftOf(answer),
    version: item.version,
    savedAt: answer === null ? null : momentText(answer.at, language),
    reopened: reopened && {
      before: reopened.before.ownClients['SHA+ET'].clients,
      now: figures.ownClients['SHA+ET'].clients,
      day: formatDate(reopened.at, language),
    },
  }
}

function kindOf(area: ReviewItem['area']): LineView['kind'] {
  if (area === 'elsewhere' || area === 'whole') return area
  return area.startsWith('X') ? 'unknown' : 'municipality'
}

function figuresView({ ownClients, residents, previous }: ItemFigures): FiguresView {
  return {
    ownClients: basisView(ownClients),
    residents: residents && basisView(residents),
    previous: previous.map((one) => ({ ...one, label: shortPeriodLabel(one.period) })),
  }
}

function basisView(bySource: ItemFigures['ownClients']): BasisView {
  return {
    archive: bySource.SHA.clients,
    separate: bySource.ET.clients,
    together: bySource['SHA+ET'].clients,
    sharePercent: bySource['SHA+ET'].sharePercent,
  }
}
