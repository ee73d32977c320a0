/** Where one value stands among its peers. Places are per cent of the width; null when there is nothing to compare. */
export interface PositionStrip {
  readonly peers: readonly number[]
  readonly own: number | null
  readonly reference: number | null
  /** Rank of the own value, 1 = largest; equal values share the better rank. Null without an own value. */
  readonly rank: number | null
  readonly compared: number
}

/** Room (per cent) at both ends, for the dot of an extreme value. */
const ROOM = 4

/**
 * The peers' values (the own one among them), the own value and the country's value on one strip from the smallest to the largest.
 * It shows places, not lengths, so it does not begin at zero. When all values are the same they stand in the middle.
 */
export function positionStrip(peers: readonly number[], own: number | null, reference: number | null): PositionStrip {
  const all = [...peers, own, reference].filter((value) => value !== null)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const place = (value: number) =>
    high > low ? Math.round((ROOM + ((value - low) / (high - low)) * (100 - 2 * ROOM)) * 100) / 100 : 50
  return {
    peers: peers.map(place),
    own: own === null ? null : place(own),
    reference: reference === null ? null : place(reference),
    rank: own === null ? null : 1 + peers.filter((value) => value > own).length,
    compared: peers.length,
  }
}
