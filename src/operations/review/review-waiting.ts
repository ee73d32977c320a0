import type { Kysely } from 'kysely'
import { mayPerform, permittingGrants } from '../../access/permissions.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { type WaitingThread, waitingThreads } from '../../store/review/comments.ts'
import { listRounds } from '../../store/review/rounds.ts'
import { listSheets } from '../../store/review/sheets.ts'
import type { Schema } from '../../store/schema.ts'
import type { Actor } from '../operation.ts'
import { type SheetLine, sheetLines } from './sheet-lines.ts'

/**
 * What waits for the actor in review rounds: for a county, its unsigned sheets of open rounds (those given to a colleague only for the
 * colleague and the managers) and questions put to the actor; for those who hold the rounds, rounds past their due date, sheets to
 * settle, and questions put to the institute. `today` in Helsinki.
 */
export async function reviewWaiting(db: Kysely<Schema>, actor: Actor, today: string): Promise<WaitingItem[]> {
  const county = await countyWaiting(db, { actor, today })
  return mayPerform(actor, 'review.settle') ? [...county, ...(await instituteWaiting(db, today))] : county
}

async function countyWaiting(db: Kysely<Schema>, { actor, today }: { actor: Actor; today: string }): Promise<WaitingItem[]> {
  const organisers = permittingGrants(actor, 'review.answer').flatMap(({ organiser }) => organiser ?? [])
  if (organisers.length === 0) return []
  const managed = permittingGrants(actor, 'review.sign').map(({ organiser }) => organiser)
  const isMine = ({ assignee, organiser }: SheetLine) => assignee === null || assignee === actor.id || managed.includes(organiser)
  const open = (await sheetLines(db, { organisers, states: ['waiting', 'draft', 'reopened'] }, today)).filter(
    (sheet) => sheet.isRoundOpen && isMine(sheet),
  )
  const rounds = [...Map.groupBy(open, ({ round, organiser }) => `${round}/${organiser}`).values()]
  const threads = await waitingThreads(db, { account: actor.id })
  return [...rounds.flatMap(roundItem), ...threads.filter(({ organiser }) => organisers.includes(organiser)).map(threadItem)]
}

/** One line for the sheets of a round. */
function roundItem(sheets: readonly SheetLine[]): WaitingItem[] {
  const [first] = sheets
  if (!first) return []
  const lines = sheets.reduce((sum, { municipalities, answered }) => sum + municipalities - answered, 0)
  const reopened = sheets.reduce((sum, sheet) => sum + sheet.reopened, 0)
  const cycle = first.round.slice(0, 6)
  const title =
    lines + reopened === 0
      ? {
          fi: `Tarkastus ${cycle}: kaikkeen on vastattu, vahvistus puuttuu`,
          sv: `Granskning ${cycle}: allt är besvarat, bekräftelsen saknas`,
          en: `Review ${cycle}: everything is answered, the signature lacks`,
        }
      : {
          fi: `Tarkastus ${cycle}: vastattavia rivejä`,
          sv: `Granskning ${cycle}: rader att besvara`,
          en: `Review ${cycle}: lines to answer`,
        }
  return [
    {
      id: `review/${first.round}/${first.organiser}`,
      kind: 'review',
      title,
      count: lines + reopened === 0 ? sheets.length : lines + reopened,
      due: first.due,
      isLate: sheets.some(({ isLate }) => isLate),
      opens: { section: 'review', parts: [first.round, first.organiser] },
    },
  ]
}

function threadItem({ round, organiser, content, comments }: WaitingThread): WaitingItem {
  return {
    id: `comment/${round}/${organiser}/${content}`,
    kind: 'mention',
    title: {
      fi: `Kysymys tarkastuksesta ${round}, alue ${organiser}`,
      sv: `Fråga om granskningen ${round}, område ${organiser}`,
      en: `Question about review ${round}, county ${organiser}`,
    },
    count: comments,
    due: null,
    isLate: false,
    opens: { section: 'review', parts: [round, organiser] },
  }
}

async function instituteWaiting(db: Kysely<Schema>, today: string): Promise<WaitingItem[]> {
  const [rounds, sheets, threads] = await Promise.all([
    listRounds(db),
    listSheets(db, { states: ['signed', 'not_answered'] }),
    waitingThreads(db, 'institute'),
  ])
  const ended = rounds.filter(({ state, due }) => state === 'open' && today > due)
  const toSettle = Map.groupBy(sheets, ({ round }) => round)
  const items = ended.map(
    ({ id, due }): WaitingItem => ({
      id: `review-ended/${id}`,
      kind: 'review',
      title: {
        fi: `Tarkastuskierroksen ${id} vastausaika on päättynyt`,
        sv: `Svarstiden för granskningsrundan ${id} har gått ut`,
        en: `The answers of review round ${id} were due`,
      },
      count: null,
      due,
      isLate: true,
      opens: { section: 'rounds', parts: [id] },
    }),
  )
  const settling = [...toSettle].map(
    ([id, own]): WaitingItem => ({
      id: `review-settle/${id}`,
      kind: 'review',
      title: {
        fi: `Tarkastuskierros ${id}: ratkaistavia lomakkeita`,
        sv: `Granskningsrunda ${id}: blanketter att avgöra`,
        en: `Review round ${id}: sheets to settle`,
      },
      count: own.length,
      due: null,
      isLate: false,
      opens: { section: 'rounds', parts: [id] },
    }),
  )
  return [...items, ...settling, ...threads.map(threadItem)]
}
