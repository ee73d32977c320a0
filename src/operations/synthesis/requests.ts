import { z } from 'zod'
import { themeAxis } from '../../analyse/social/theme-axis.ts'
import type { TwoTexts } from '../../model/briefing-content.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'
import { NONE_TOLD, type ThemeLine } from '../../model/theme-table.ts'
import { publishedCards } from '../../store/social/briefing-editions.ts'
import {
  answersOfRequests,
  requestById,
  requestsOf,
  type StoredRequest,
  type StoredRequestAnswer,
  saveRequest,
  saveRequestAnswer,
} from '../../store/social/information-requests.ts'
import { nationalCodebook } from '../codebook/codebook-of.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { organisersOf } from './compare.ts'
import { NEEDS_FINNISH, notThere, wrongField } from './synthesis-problem.ts'

const LONGEST_TITLE = 200
const LONGEST_TEXT = 8000

export interface ListedRequest {
  readonly request: StoredRequest
  readonly isLate: boolean
  /** Answers that have been sent; a county sees only its own, also as a draft. */
  readonly answers: readonly StoredRequestAnswer[]
  /** Names of the counties by their codes. */
  readonly countyNames: Readonly<Record<string, Texts>>
  /** Name of the theme that it is about; null = none. */
  readonly themeNames: Texts | null
  /** Counties that have not sent an answer, by code; for the institute only. */
  readonly notAnswered: readonly string[]
  /** Titles of published briefings by id: those that answers name, and those that a county can name. */
  readonly briefings: Readonly<Record<string, TwoTexts>>
}

/** Requests for information with their answers: all sent ones for the institute, the own one for a county. */
export const listRequests = defineOperation({
  name: 'information-request.list',
  title: { fi: 'Luettele tietopyynnöt', sv: 'Lista informationsbegäranden', en: 'List requests for information' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, context): Promise<readonly ListedRequest[]> => {
    const organisers = context.reach.organisers()
    const requests = await requestsOf(context.db)
    const answers = await answersOfRequests(context.db, { requests: requests.map(({ id }) => id), organisers })
    const today = helsinkiDay(context.now())
    const countyNames = Object.fromEntries(organisersOf(context).map(({ code, names }) => [code, names]))
    const { themes } = await nationalCodebook(context)
    const cards = await publishedCards(context.db, organisers === 'all' ? undefined : organisers)
    const briefings = Object.fromEntries(cards.map(({ briefing, card }) => [briefing, card.titles]))
    return requests.map((request) => {
      const own = answers.filter((one) => one.request === request.id && (organisers !== 'all' || one.sent_on !== null))
      const hasAnswered = (code: string) => own.some(({ organiser }) => organiser === code)
      return {
        ...{ request, countyNames, briefings, answers: own },
        isLate: request.state === 'open' && request.due_on < today,
        themeNames: themes.find(({ id }) => id === request.theme)?.names ?? null,
        notAnswered:
          organisers === 'all'
            ? Object.keys(countyNames)
                .filter((code) => !hasAnswered(code))
                .sort()
            : [],
      }
    })
  },
})

/** National themes that a request can be about, in the order of the codebook. */
export const listRequestThemes = defineOperation({
  name: 'information-request.themes',
  title: { fi: 'Luettele tietopyynnön teemat', sv: 'Lista teman för begäran', en: 'List themes for a request' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, context): Promise<readonly ThemeLine[]> => {
    context.reach.concernsOnlyActor()
    return requestThemes(context)
  },
})

async function requestThemes(context: OperationContext): Promise<readonly ThemeLine[]> {
  const inUse = (await nationalCodebook(context)).themes.filter(({ isRetired }) => !isRetired)
  return themeAxis(inUse, { levels: 'all' }).lines.filter(({ code }) => code !== NONE_TOLD)
}

const askSchema = z.strictObject({
  request: z.string().max(40).nullable(),
  version: z.int().min(0),
  titleFi: withoutIdentityCode(LONGEST_TITLE),
  titleSv: withoutIdentityCode(LONGEST_TITLE),
  textFi: withoutIdentityCode(LONGEST_TEXT),
  textSv: withoutIdentityCode(LONGEST_TEXT),
  theme: z.string().max(40).nullable(),
  dueOn: z.iso.date(),
})

/** Asks all counties, or changes what is asked: in both national languages, as every county must understand it. */
export const askCounties = defineOperation({
  name: 'information-request.ask',
  title: { fi: 'Tee tietopyyntö alueille', sv: 'Begär information av områdena', en: 'Ask the counties' },
  access: 'state',
  input: askSchema,
  perform: async (input, context): Promise<{ request: string }> => {
    context.reach.organisers()
    requireAsked(input, helsinkiDay(context.now()))
    const isKnown = async (theme: string) => (await requestThemes(context)).some(({ code }) => code === theme)
    if (input.theme !== null && !(await isKnown(input.theme))) throw wrongField('theme', NO_THEME)
    const id = input.request ?? randomId()
    return context.commit({ subject: `information-request/${id}` }, async (transaction) => {
      const stored = await requestById(transaction, id)
      if (input.request !== null && !stored) throw notThere('request')
      if (stored) requireSameVersion({ expected: input.version, stored: stored.version, what: id })
      await saveRequest(transaction, {
        id,
        title_fi: input.titleFi,
        title_sv: input.titleSv,
        text_fi: input.textFi,
        text_sv: input.textSv,
        theme: input.theme,
        due_on: input.dueOn,
        state: 'open',
        made_by: stored?.made_by ?? context.actor.id,
        made_on: stored?.made_on ?? helsinkiDay(context.now()),
        version: (stored?.version ?? 0) + 1,
      })
      return { request: id }
    })
  },
})

function requireAsked(input: z.infer<typeof askSchema>, today: string): void {
  const empty = (['titleFi', 'titleSv', 'textFi', 'textSv'] as const).find((field) => input[field] === '')
  if (empty) throw wrongField(empty, BOTH_LANGUAGES)
  if (input.dueOn <= today) throw wrongField('dueOn', IN_FUTURE)
}

/** Closes a request: nothing more can be answered. */
export const closeRequest = defineOperation({
  name: 'information-request.close',
  title: { fi: 'Sulje tietopyyntö', sv: 'Stäng informationsbegäran', en: 'Close a request' },
  access: 'state',
  input: z.strictObject({ request: z.string().max(40), version: z.int() }),
  perform: async ({ request: id, version }, context): Promise<void> => {
    context.reach.organisers()
    await context.commit({ subject: `information-request/${id}` }, async (transaction) => {
      const stored = await requestById(transaction, id)
      if (!stored) throw notThere('request')
      requireSameVersion({ expected: version, stored: stored.version, what: id })
      await saveRequest(transaction, { ...stored, state: 'closed', version: stored.version + 1 })
    })
  },
})

const answerSchema = z.strictObject({
  request: z.string().max(40),
  organiser: z.string().regex(/^\d{2}$/),
  version: z.int().min(0),
  textFi: withoutIdentityCode(LONGEST_TEXT),
  textSv: withoutIdentityCode(LONGEST_TEXT),
  briefing: z.string().max(80).nullable(),
  isNothing: z.boolean(),
  /** False keeps a draft that the institute does not see. */
  isSent: z.boolean(),
})

/**
 * Answers for a county. An answer that was sent can be sent again while the request is open; the newest stands, and there are no drafts
 * any more.
 */
export const answerRequest = defineOperation({
  name: 'information-request.answer',
  title: { fi: 'Vastaa tietopyyntöön', sv: 'Besvara informationsbegäran', en: 'Answer a request' },
  access: 'state',
  input: answerSchema,
  perform: async (input, context): Promise<{ isSent: boolean }> => {
    const { request: id, organiser } = input
    context.reach.requireOrganiser(organiser)
    const isEmpty = input.textFi === '' && input.textSv === '' && input.briefing === null
    if (input.isSent && !input.isNothing && isEmpty) throw wrongField('textFi', NEEDS_FINNISH)
    const own = await publishedCards(context.db, [organiser])
    if (input.briefing !== null && !own.some(({ briefing }) => briefing === input.briefing))
      throw wrongField('briefing', NO_BRIEFING)
    const subject = { subject: `information-request/${id}`, details: { organiser, sent: input.isSent } }
    return context.commit(subject, async (transaction) => {
      const request = await requestById(transaction, id)
      if (!request) throw notThere('request')
      if (request.state !== 'open') throw alreadyClosed()
      const [stored] = await answersOfRequests(transaction, { requests: [id], organisers: [organiser] })
      requireSameVersion({ expected: input.version, stored: stored?.version ?? 0, what: id })
      // A draft in its place would take away what the institute has, or show it what is not finished.
      if (stored?.sent_on && !input.isSent) throw alreadySent()
      await saveRequestAnswer(transaction, {
        request: id,
        organiser,
        text_fi: input.textFi,
        text_sv: input.textSv,
        briefing: input.briefing,
        is_nothing: input.isNothing ? 1 : 0,
        sent_on: input.isSent ? helsinkiDay(context.now()) : null,
        changed_by: context.actor.id,
        version: (stored?.version ?? 0) + 1,
      })
      return { isSent: input.isSent }
    })
  },
})

function alreadyClosed(): Problem {
  return new Problem({
    code: 'request-closed',
    kind: 'conflict',
    parameters: {},
    texts: {
      fi: 'Tietopyyntö on suljettu, joten siihen ei voi enää vastata. Ota tarvittaessa yhteyttä laitokseen.',
      sv: 'Informationsbegäran är stängd och kan inte längre besvaras. Kontakta institutet vid behov.',
      en: 'The request is closed and cannot be answered any more. Contact the institute if needed.',
    },
  })
}

function alreadySent(): Problem {
  return new Problem({
    code: 'request-answer-sent',
    kind: 'conflict',
    parameters: {},
    texts: {
      fi: 'Vastaus on jo lähetetty, joten sitä ei voi enää tallentaa luonnoksena. Lähetä korjattu vastaus, kun se on valmis.',
      sv: 'Svaret har redan skickats och kan inte längre sparas som utkast. Skicka det rättade svaret när det är klart.',
      en: 'The answer has been sent already and cannot be saved as a draft any more. Send the corrected answer when it is ready.',
    },
  })
}

const BOTH_LANGUAGES: Texts = {
  fi: 'Kirjoita tietopyyntö suomeksi ja ruotsiksi: jokaisen alueen pitää ymmärtää se.',
  sv: 'Skriv begäran på finska och svenska: varje område ska förstå den.',
  en: 'Write the request in Finnish and in Swedish: every county must understand it.',
}
const IN_FUTURE: Texts = {
  fi: 'Anna määräpäivä, joka on tulevaisuudessa.',
  sv: 'Ange en sista dag som ligger i framtiden.',
  en: 'Give a last day that is in the future.',
}
const NO_THEME: Texts = {
  fi: 'Teema ei ole käytössä. Valitse toinen.',
  sv: 'Temat används inte. Välj ett annat.',
  en: 'The theme is not in use. Choose another.',
}
const NO_BRIEFING: Texts = {
  fi: 'Valitse raportti, jonka alueesi on julkaissut.',
  sv: 'Välj en rapport som ditt område har publicerat.',
  en: 'Choose a briefing that your county has published.',
}
