import { linkThing } from '../../operations/phenomenon/link-things.ts'
import { listPhenomena } from '../../operations/phenomenon/list-phenomena.ts'
import { sharePhenomenon } from '../../operations/phenomenon/share-phenomenon.ts'
import { showPhenomenon } from '../../operations/phenomenon/show-phenomenon.ts'
import { showProposal } from '../../operations/proposal/show-proposal.ts'
import { submitProposal } from '../../operations/proposal/submit-proposal.ts'
import { createProposal } from '../../operations/proposal/write-proposal.ts'
import { saveMember } from '../../operations/synthesis/network.ts'
import { reviewPlan, savePlan } from '../../operations/synthesis/plan.ts'
import { answerRequest, askCounties } from '../../operations/synthesis/requests.ts'
import { saveYearClockEvent } from '../../operations/synthesis/year-clock.ts'
import { raise } from './demo-briefing.ts'
import type { DemoPerson } from './demo-person.ts'

interface National {
  readonly analyst: DemoPerson
  readonly helsinki: DemoPerson
  readonly pirkanmaa: DemoPerson
  /** `YYYY-MM-DD`. */
  readonly today: string
}

const DEBT = '8.1'
const DAY_MS = 86_400_000
const PIRKANMAA = '08'

/** The national level: a phenomenon that joins those of two counties, a proposal of it, a request, a plan, a year clock, a network. */
export async function demoNational({ analyst, helsinki, pirkanmaa, today }: National): Promise<void> {
  const phenomenon = await raise(analyst, { theme: DEBT, ...COUNTRY })
  for (const county of [helsinki, pirkanmaa]) {
    const known = await county.perform(listPhenomena, {})
    const shared = known.find(({ titles }) => titles.fi.includes('velka')) ?? known[0]
    if (!shared) throw new Error('the demo has no phenomenon to share')
    const { phenomenon: seen } = await county.perform(showPhenomenon, { phenomenon: shared.id })
    await county.perform(sharePhenomenon, { phenomenon: shared.id, version: seen.version, isShared: true })
    await analyst.perform(linkThing, { phenomenon, kind: 'phenomenon', target: shared.id, note: null })
  }
  const { proposal } = await analyst.perform(createProposal, { ...TO_KELA, phenomenon, addressee: 'kela' })
  const { version } = await analyst.perform(showProposal, { proposal })
  await analyst.perform(submitProposal, { proposal, version })
  await askAndAnswer({ analyst, pirkanmaa, today })
  await planOf(pirkanmaa, today)
  await clockAndNetwork(analyst, today)
}

async function askAndAnswer({ analyst, pirkanmaa, today }: Omit<National, 'helsinki'>): Promise<void> {
  const asked = { request: null, version: 0, theme: DEBT, dueOn: dayAfter(today, 35) }
  const { request } = await analyst.perform(askCounties, { ...asked, ...REQUEST })
  const answer = { request, organiser: PIRKANMAA, version: 0, briefing: null, isNothing: false, isSent: true }
  await pirkanmaa.perform(answerRequest, { ...answer, ...ANSWER })
}

async function planOf(coordinator: DemoPerson, today: string): Promise<void> {
  for (const { status, ...part } of PLAN) {
    await coordinator.perform(savePlan, { organiser: PIRKANMAA, version: 0, ...part })
    const checked = { organiser: PIRKANMAA, part: part.part, year: Number(today.slice(0, 4)), status, note: null }
    await coordinator.perform(reviewPlan, checked)
  }
}

async function clockAndNetwork(analyst: DemoPerson, today: string): Promise<void> {
  const event = { event: null, version: 0, owner: 'national', remindDays: 14, note: null }
  for (const { after, ...wanted } of CLOCK) {
    await analyst.perform(saveYearClockEvent, { ...event, ...wanted, day: dayAfter(today, after) })
  }
  // Functions in organisations; people are added by themselves.
  for (const member of NETWORK) {
    await analyst.perform(saveMember, { member: null, version: 0, name: null, email: null, ...member })
  }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

const COUNTRY = {
  titles: { fi: 'Velkaantuminen vaikeuttaa arjessa selviytymistä', sv: 'Skuldsättning försvårar vardagen' },
  text: {
    fi: 'Useat alueet kertovat samasta: velka estää asunnon saamisen ja työn aloittamisen. Neuvontaan pääsee liian myöhään.',
    sv: 'Flera områden berättar om samma sak: skulder hindrar människor från att få bostad och börja arbeta. Rådgivningen kommer för sent.',
  },
} as const

const TO_KELA = {
  titles: {
    fi: 'Talousneuvontaan ohjataan jo etuuspäätöksessä',
    sv: 'Hänvisning till ekonomisk rådgivning redan i förmånsbeslutet',
  },
  texts: {
    fi: 'Kun perustoimeentulotukea myönnetään toistuvasti, päätöksessä kerrotaan, mistä saa talous- ja velkaneuvontaa.',
    sv: 'När grundläggande utkomststöd beviljas upprepade gånger berättas i beslutet var man får ekonomi- och skuldrådgivning.',
  },
} as const

const REQUEST = {
  titleFi: 'Kuinka nopeasti talousneuvontaan pääsee?',
  titleSv: 'Hur snabbt får man ekonomisk rådgivning?',
  textFi: 'Kertokaa, kuinka kauan asiakkaat odottavat talous- ja velkaneuvontaa ja mitä odottamisesta seuraa.',
  textSv: 'Berätta hur länge klienterna väntar på ekonomi- och skuldrådgivning och vad väntan leder till.',
} as const
const ANSWER = {
  textFi: 'Neuvontaan odotetaan havaintojen mukaan useita viikkoja. Sinä aikana velat ehtivät siirtyä ulosottoon.',
  textSv: '',
} as const

const PLAN = [
  {
    part: 'goals',
    textFi: 'Havainnot kootaan kahdesti vuodessa, ja jokaiseen ehdotukseen saadaan vastaus.',
    textSv: 'Observationerna sammanställs två gånger om året, och varje förslag får ett svar.',
    responsible: 'Rakenteellisen sosiaalityön työryhmä',
    status: 'under-way',
  },
  {
    part: 'organisation',
    textFi: 'Jokaisella palvelulinjalla on tiimi, joka käy havainnot läpi kuukausittain.',
    textSv: 'Varje servicelinje har ett team som går igenom observationerna varje månad.',
    responsible: 'Palvelulinjojen johtajat',
    status: 'done',
  },
  {
    part: 'schedule',
    textFi: 'Tiimit kuukausittain, työryhmä neljästi vuodessa, lautakunta keväällä ja syksyllä.',
    textSv: 'Teamen varje månad, arbetsgruppen fyra gånger om året, nämnden på våren och hösten.',
    responsible: 'Rakenteellisen sosiaalityön työryhmä',
    status: 'under-way',
  },
] as const

const CLOCK = [
  {
    preset: 'shared-read',
    titleFi: 'Alueiden jakamien tietojen läpikäynti',
    titleSv: 'Genomgång av det som områdena har delat',
    every: 'half-year',
    after: 60,
  },
  {
    preset: 'network-meeting',
    titleFi: 'Kehittämisverkoston tapaaminen',
    titleSv: 'Utvecklingsnätverkets möte',
    every: 'half-year',
    after: 10,
  },
] as const

const NETWORK = [
  {
    kind: 'county',
    organiser: PIRKANMAA,
    organisation: 'Pirkanmaan hyvinvointialue',
    task: 'Rakenteellisen sosiaalityön koordinaattori',
  },
  { kind: 'county', organiser: '90', organisation: 'Helsingin kaupunki', task: 'Sosiaalisen raportoinnin koordinaattori' },
  { kind: 'competence-centre', organiser: null, organisation: 'Sosiaalialan osaamiskeskus', task: 'Kehittämispäällikkö' },
  { kind: 'university', organiser: null, organisation: 'Yliopisto', task: 'Rakenteellisen sosiaalityön tutkimus' },
] as const
