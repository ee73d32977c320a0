import type { Actor } from '../../access/actor.ts'
import { permittingGrants } from '../../access/permissions.ts'
import { ROLES } from '../../access/roles.ts'
import type { Briefing } from '../../model/briefing.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Texts } from '../../model/text.ts'
import { titled, type WaitingItem } from '../../model/waiting.ts'
import { editionsOf } from '../../store/social/briefing-editions.ts'
import { askedOf, openComments, withdrawnBehind } from '../../store/social/briefing-review.ts'
import { briefingById, briefingsOf } from '../../store/social/briefings.ts'
import type { OperationContext } from '../operation.ts'
import { takenBack } from './quoted-now.ts'

type Waiting = Pick<OperationContext, 'db' | 'actor' | 'now'>

/**
 * Drafts that the actor was asked to read; for writers, comments to answer, rounds whose last day has passed, what can be published, and
 * quotes that were taken back.
 */
export async function briefingWaiting(context: Waiting): Promise<WaitingItem[]> {
  return [...(await toRead(context)), ...(await toWrite(context))]
}

async function toRead({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  if (permittingGrants(actor, 'briefing.comment').length === 0) return []
  const asked = (await askedOf(db, actor.id)).filter(({ doneAt }) => doneAt === null)
  const today = helsinkiDay(now())
  const found = await Promise.all(asked.map(({ briefing }) => briefingById(db, briefing)))
  const owners = ownersFor(actor, 'briefing.comment')
  const open = found.filter((one) => one !== null && one.state === 'review' && owners.includes(one.owner)) as Briefing[]
  return open.map((briefing) => ({
    ...lineOf(briefing, { what: 'read', texts: TO_READ, parts: ['review'] }),
    due: briefing.reviewUntil,
    isLate: (briefing.reviewUntil ?? '9999') < today,
  }))
}

async function toWrite({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  const owners = ownersFor(actor, 'briefing.save')
  if (owners.length === 0) return []
  const own = await briefingsOf(db, owners)
  const ids = own.map(({ id }) => id)
  const comments = await openComments(db, ids)
  const suspected = await withdrawnBehind(db, ids)
  const today = helsinkiDay(now())
  const gone = await Promise.all(
    own.filter(({ id }) => suspected.has(id)).map(async (one) => ((await isQuoteGone(db, one)) ? [one] : [])),
  )
  return [
    ...own
      .filter(({ state }) => state === 'approved')
      .map((one) => lineOf(one, { what: 'publish', texts: TO_PUBLISH, parts: [] })),
    ...own
      .filter(({ id, state }) => comments.has(id) && state === 'review')
      .map((one) => ({
        ...lineOf(one, { what: 'comments', texts: TO_ANSWER, parts: ['review'] }),
        count: comments.get(one.id) ?? 0,
      })),
    ...own
      .filter(({ state, reviewUntil }) => state === 'review' && (reviewUntil ?? today) < today)
      .map((one) => lineOf(one, { what: 'go-on', texts: TO_GO_ON, parts: [] })),
    ...gone.flat().map((one) => lineOf(one, { what: 'quote', texts: QUOTE_GONE, parts: [] })),
  ]
}

/** Only the newest edition is to be mended. */
async function isQuoteGone(db: Waiting['db'], { id }: Briefing): Promise<boolean> {
  const newest = (await editionsOf(db, id)).find(({ publishedAt }) => publishedAt !== null)
  return newest !== undefined && (await takenBack(db, newest)).size > 0
}

function ownersFor(actor: Actor, operation: string): string[] {
  const grants = permittingGrants(actor, operation)
  return [...new Set(grants.flatMap(({ role, organiser }) => (ROLES[role].reach === 'all' ? ['national'] : (organiser ?? []))))]
}

interface Line {
  readonly what: string
  readonly texts: Texts
  readonly parts: readonly string[]
}

function lineOf({ id, titles }: Briefing, { what, texts, parts }: Line): WaitingItem {
  return {
    id: `briefing/${id}/${what}`,
    kind: 'briefing',
    title: titled(texts, titles),
    count: null,
    due: null,
    isLate: false,
    opens: { section: 'briefings', parts: [id, ...parts] },
  }
}

const TO_READ: Texts = {
  fi: 'Lue ja kommentoi raporttiluonnosta: {title}',
  sv: 'Läs och kommentera rapportutkastet: {title}',
  en: 'Read and comment on the draft: {title}',
}
const TO_PUBLISH: Texts = {
  fi: 'Hyväksytty raportti odottaa julkaisemista: {title}',
  sv: 'En godkänd rapport väntar på publicering: {title}',
  en: 'An approved briefing waits to be published: {title}',
}
const TO_ANSWER: Texts = {
  fi: 'Vastaa raportin kommentteihin: {title}',
  sv: 'Besvara kommentarerna om rapporten: {title}',
  en: 'Answer the comments on the briefing: {title}',
}
const TO_GO_ON: Texts = {
  fi: 'Kommentointi on päättynyt, jatka raporttia: {title}',
  sv: 'Tiden för kommentarer har gått ut, fortsätt med rapporten: {title}',
  en: 'The time for comments is over, go on: {title}',
}
const QUOTE_GONE: Texts = {
  fi: 'Julkaistussa raportissa lainattu havainto on peruttu, tee uusi painos: {title}',
  sv: 'En observation som citeras i en publicerad rapport har återtagits, gör en ny utgåva: {title}',
  en: 'An observation quoted in a published briefing was withdrawn, make a new edition: {title}',
}
