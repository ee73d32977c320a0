import type { RoundTables } from '../../analyse/review-round/round-workbook.ts'
import { countyByCode } from '../../design/areas.ts'
import { periodLabel } from '../../disseminate/table/period-label.ts'
import type { ReviewItem, ReviewRound, ReviewSheet } from '../../model/review.ts'
import type { Texts } from '../../model/text.ts'
import { listItems } from '../../store/review/items.ts'
import { findRound } from '../../store/review/rounds.ts'
import { listSheets } from '../../store/review/sheets.ts'
import type { OperationContext } from '../operation.ts'
import { lineNames } from './line-names.ts'
import { sheetNotFound } from './review-problems.ts'

/** The sheets of one organiser in a round as they are stored. */
export interface StoredSheets {
  readonly round: ReviewRound
  readonly sheets: readonly ReviewSheet[]
  readonly items: readonly ReviewItem[]
}

/** @throws Problem `review-sheet-not-found`, whether the round or its sheets are missing. */
export async function storedSheets(
  { db }: Pick<OperationContext, 'db'>,
  { round: id, organiser }: { readonly round: string; readonly organiser: string },
): Promise<StoredSheets> {
  const round = await findRound(db, id)
  const sheets = round ? await listSheets(db, { round: id, organisers: [organiser] }) : []
  if (!round || sheets.length === 0) throw sheetNotFound({ round: id, organiser })
  return { round, sheets, items: await listItems(db, { round: id, organisers: [organiser] }) }
}

/** The sheets as they are written into a spreadsheet. */
export function roundTables({ round, sheets, items }: StoredSheets, organiser: string, context: OperationContext): RoundTables {
  const { definitions, folder } = context
  const contents = definitions.contents.filter(({ key }) => sheets.some(({ content }) => content === key))
  return {
    round: round.id,
    organiser: countyByCode(definitions, organiser)?.names ?? { fi: organiser, sv: organiser, en: organiser },
    periodName: periodLabel(round.cycle),
    due: round.due,
    createdAt: context.now(),
    contents: contents.map(({ key, names }) => ({ key, names, items: items.filter(({ content }) => content === key) })),
    areaNames: lineNames(definitions, { organiser, year: Number(round.cycle.slice(0, 4)) }),
    policy: definitions.review,
    warnings: folder.kind === 'synthetic' ? [INVENTED, NOT_FOR_PUBLICATION] : [NOT_FOR_PUBLICATION],
  }
}

const INVENTED: Texts = {
  fi: 'Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data',
  sv: 'Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data',
  en: 'Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data',
}
const NOT_FOR_PUBLICATION: Texts = {
  fi: 'Luonnos tarkastusta varten, ei julkaistavaksi. Pienetkin luvut ovat tarkkoja: säilytä tiedosto kuten asiakastietoja.',
  sv: 'Utkast för granskning, inte för publicering. Även små tal är exakta: förvara filen som klientuppgifter.',
  en: 'Draft for review, not for publication. Small counts too are exact: keep the file as you keep client data.',
}
