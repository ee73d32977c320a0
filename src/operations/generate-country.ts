import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import { isQuarterCode, type QuarterCode, quarterNumber } from '../model/period.ts'
import { Problem } from '../model/problem.ts'
import { FolderWriter } from '../register/synthetic-files.ts'
import { type CountryPlan, planCountry } from '../synthetic/country-plan.ts'
import { manifestOf, type WrittenFile } from '../synthetic/delivery-folders.ts'
import { FAULT_RULES, wantedRules } from '../synthetic/faults/put-faults.ts'
import { MODEL_POPULATION_HEADER, populationRow, scaleName } from '../synthetic/model-population.ts'
import { separateStatement } from '../synthetic/side-rows.ts'
import { type CountryFacts, writeCountry } from '../synthetic/write-country.ts'
import { defineOperation, type OperationContext } from './operation.ts'

const quarter = z.custom<QuarterCode>((value) => typeof value === 'string' && isQuarterCode(value), {
  message: 'a quarter such as 2024Q1',
})
const LARGEST = 2_000_000
const LONGEST_SERIES = 40

const generateCountryInput = z.strictObject({
  /** Folder to make; absolute. */
  out: z.string().min(1),
  clients: z.int().min(100).max(LARGEST),
  from: quarter,
  to: quarter,
  seed: z.int().min(0).max(4_294_967_295),
  recordsPerClient: z.number().min(0).max(200),
  faults: z.array(z.string()),
  isCompressed: z.boolean(),
})
export type GenerateCountryInput = z.infer<typeof generateCountryInput>

export interface GeneratedCountry {
  readonly folder: string
  readonly deliveries: number
  readonly persons: number
  readonly documents: number
  readonly separateRows: number
  readonly scale: string
  readonly faults: number
  readonly seconds: number
}

/** Writes the deliveries of an invented country. Needs no data folder; nothing is stored. */
export const generateCountry = defineOperation({
  name: 'country.generate',
  title: { fi: 'Tee keksitty maa', sv: 'Gör ett påhittat land', en: 'Make an invented country' },
  access: 'read',
  isStandalone: true,
  input: generateCountryInput,
  async perform(input, context): Promise<GeneratedCountry> {
    const started = performance.now()
    const length = quarterNumber(input.to) - quarterNumber(input.from) + 1
    if (length < 1 || length > LONGEST_SERIES) throw seriesProblem(input)
    const faults = wantedRules(input.faults)
    if (faults === null) throw faultProblem(input.faults)
    const partial = startFolder(input.out)
    const plan = planCountry({
      ...input,
      faults,
      definitions: context.definitions,
      isArchiveCompressed: input.isCompressed,
    })
    const writer = new FolderWriter(partial, plan.files)
    const facts = await writePersons(plan, writer, context)
    const written = await writer.close()
    writeManifests(partial, plan, written)
    writeModelPopulation(partial, plan)
    finishFolder(partial, input.out)
    if (facts.faults.length > 0)
      writeFileSync(`${input.out}.faults.jsonl`, facts.faults.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const rows = (kind: string) =>
      plan.deliveries
        .filter((delivery) => delivery.kind === kind)
        .flatMap((delivery) => delivery.files)
        .reduce((sum, file) => sum + (facts.rows[file.number] ?? 0), 0)
    return {
      folder: input.out,
      deliveries: plan.deliveries.length,
      persons: facts.persons,
      documents: rows('archive'),
      separateRows: rows('separate'),
      scale: scaleName(input.clients),
      faults: facts.faults.length,
      seconds: Math.round((performance.now() - started) / 100) / 10,
    }
  },
})

const PROGRESS = {
  fi: 'Kirjoitetaan henkilöiden asiakirjoja',
  sv: 'Skriver personernas handlingar',
  en: 'Writing the documents of persons',
}

async function writePersons(plan: CountryPlan, writer: FolderWriter, context: OperationContext): Promise<CountryFacts> {
  const cells = [...plan.clientPlan.values()].flat()
  const total = cells.reduce((sum, cell) => sum + cell.persons, 0)
  const writing = writeCountry(plan, writer)
  for (let step = writing.next(); ; step = writing.next()) {
    if (step.done) return step.value
    context.progress({ step: 'persons', label: PROGRESS, done: step.value, total })
    await writer.settle()
    await turn()
  }
}

function writeManifests(root: string, plan: CountryPlan, written: ReadonlyMap<number, WrittenFile>): void {
  const stating = { plan: plan.delivery, series: plan.series, municipalities: plan.municipalities }
  for (const delivery of plan.deliveries) {
    const county = plan.delivery.counties.get(delivery.organiser ?? '')
    const coverage = county ? separateStatement(stating, county, delivery.quarter) : {}
    const manifest = manifestOf(delivery, written, { coverage, plan: plan.delivery, series: plan.series })
    writeJson(join(root, delivery.folder, 'manifest.json'), manifest)
  }
}

function writeModelPopulation(root: string, plan: CountryPlan): void {
  const folder = join(root, 'model-population')
  mkdirSync(folder, { recursive: true })
  const rows = plan.population.map(populationRow)
  writeFileSync(join(folder, 'population.csv'), `${[MODEL_POPULATION_HEADER, ...rows].join('\n')}\n`)
  const { clients } = plan.options
  writeJson(join(folder, 'manifest.json'), { spec: 'model-population/1', scale: scaleName(clients), clients })
}

function writeJson(path: string, value: object): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}

/** Everything is first written beside, so that a broken run never looks like a country. An earlier broken run is cleared away. */
function startFolder(out: string): string {
  if (existsSync(out) && readdirSync(out).length > 0) throw folderProblem(out)
  const partial = join(dirname(out), `.${basename(out)}.partial`)
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  return partial
}

function finishFolder(partial: string, out: string): void {
  if (existsSync(out)) rmdirSync(out)
  renameSync(partial, out)
}

function folderProblem(folder: string): Problem {
  return new Problem({
    code: 'folder-not-empty',
    kind: 'conflict',
    parameters: { folder },
    texts: {
      fi: `Kansio ${folder} ei ole tyhjä. Anna uusi kansio tai tyhjennä kansio ensin.`,
      sv: `Mappen ${folder} är inte tom. Ange en ny mapp eller töm mappen först.`,
      en: `The folder ${folder} is not empty. Give a new folder or empty it first.`,
    },
  })
}

function seriesProblem({ from, to }: { from: string; to: string }): Problem {
  const parameters = { from, to, longest: LONGEST_SERIES }
  return new Problem({
    code: 'series-not-possible',
    kind: 'refused',
    parameters,
    texts: {
      fi: `Neljännekset ${from}–${to} eivät käy: alun on oltava ennen loppua ja sarjassa enintään ${LONGEST_SERIES} neljännestä.`,
      sv: `Kvartalen ${from}–${to} duger inte: början ska vara före slutet och serien högst ${LONGEST_SERIES} kvartal.`,
      en: `The quarters ${from}–${to} will not do: the first must be before the last, with at most ${LONGEST_SERIES} quarters.`,
    },
  })
}

function faultProblem(asked: readonly string[]): Problem {
  const unknown = asked.filter((rule) => !FAULT_RULES.includes(rule)).join(', ')
  const known = FAULT_RULES.join(', ')
  return new Problem({
    code: 'fault-unknown',
    kind: 'refused',
    parameters: { unknown },
    texts: {
      fi: `Virhettä ${unknown} ei osata tehdä. Anna all tai sääntöjä näistä: ${known}.`,
      sv: `Felet ${unknown} kan inte göras. Ange all eller regler bland dessa: ${known}.`,
      en: `The fault ${unknown} cannot be made. Give all, or rules out of these: ${known}.`,
    },
  })
}
