import type { PopulationCell } from '../model/definitions.ts'
import { PUBLISHED_CLIENTS } from './published-shares.ts'

export const MODEL_POPULATION_HEADER = 'year,municipality,age_class,sex,persons'

/** Name of the scale of a model population: `1:1`, `1:5.1`, `1:385`. */
export function scaleName(clients: number): string {
  const scale = PUBLISHED_CLIENTS / clients
  return `1:${scale < 20 ? Number(scale.toFixed(1)) : Math.round(scale)}`
}

/**
 * The real population scaled to the number of clients: each municipality and year to the nearest whole person (at least one),
 * its age classes and sexes by largest remainder, so that cells add up to the municipality.
 */
export function modelPopulation(cells: readonly PopulationCell[], clients: number): PopulationCell[] {
  const factor = clients / PUBLISHED_CLIENTS
  const places = new Map<string, PopulationCell[]>()
  for (const cell of cells) {
    const key = `${cell.year} ${cell.municipality}`
    const place = places.get(key)
    if (place) place.push(cell)
    else places.set(key, [cell])
  }
  return [...places.values()].flatMap((place) => scaled(place, factor))
}

function scaled(place: readonly PopulationCell[], factor: number): PopulationCell[] {
  const exact = place.map((cell) => cell.persons * factor)
  const total = Math.max(1, Math.round(exact.reduce((sum, persons) => sum + persons, 0)))
  const whole = exact.map(Math.floor)
  const missing = Math.max(0, total - whole.reduce((sum, persons) => sum + persons, 0))
  const order = exact
    .map((persons, at) => ({ at, rest: persons - Math.floor(persons) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of order.slice(0, missing)) whole[at] = (whole[at] as number) + 1
  return place.map((cell, at) => ({ ...cell, persons: whole[at] as number }))
}

export function populationRow(cell: PopulationCell): string {
  return `${cell.year},${cell.municipality},${cell.age},${cell.sex},${cell.persons}`
}
