import { z } from 'zod'
import type { AreaGeometry, RawFeature } from './area-geometry.ts'

const arcIndexes = z.array(z.int())
const common = { id: z.union([z.string(), z.number()]).optional(), properties: z.record(z.string(), z.unknown()).optional() }
const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), arcs: z.array(arcIndexes), ...common }),
  z.object({ type: z.literal('MultiPolygon'), arcs: z.array(z.array(arcIndexes)), ...common }),
])
const pair = z.tuple([z.number(), z.number()])

/** The part of TopoJSON that holds areas. */
export const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.object({ scale: pair, translate: pair }).optional(),
  arcs: z.array(z.array(z.array(z.number()).min(2))),
  objects: z.record(z.string(), z.object({ type: z.literal('GeometryCollection'), geometries: z.array(shape) })),
})
export type Topology = z.infer<typeof topologySchema>

type Point = readonly [number, number]

/**
 * The areas of the topology's largest object as features with plain coordinates: arcs are joined end to end, a negative index (−1 − i) runs
 * arc i backwards, and quantised arcs are steps from the point before.
 */
export function featuresOfTopology(topology: Topology): RawFeature[] {
  const arcs = topology.arcs.map((arc) => pointsOf(arc, topology.transform))
  const ring = (indexes: readonly number[]): Point[] =>
    indexes.flatMap((index, place) => {
      const arc = arcs[index < 0 ? -1 - index : index] ?? []
      const points = index < 0 ? [...arc].reverse() : arc
      return place === 0 ? points : points.slice(1)
    })
  const objects = Object.values(topology.objects).toSorted((a, b) => b.geometries.length - a.geometries.length)
  return (objects[0]?.geometries ?? []).map((geometry): RawFeature => {
    const plain: AreaGeometry =
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: geometry.arcs.map(ring) }
        : { type: 'MultiPolygon', coordinates: geometry.arcs.map((polygon) => polygon.map(ring)) }
    return { id: geometry.id, properties: geometry.properties ?? null, geometry: plain }
  })
}

function pointsOf(arc: readonly (readonly number[])[], transform: Topology['transform']): Point[] {
  let x = 0
  let y = 0
  return arc.map(([dx = 0, dy = 0]): Point => {
    if (!transform) return [dx, dy]
    x += dx
    y += dy
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]
  })
}
