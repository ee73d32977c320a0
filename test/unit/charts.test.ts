import { describe, expect, test } from 'vitest'
import { axisFromZero } from '../../src/disseminate/chart/axis.ts'
import { dotPlot } from '../../src/disseminate/chart/dot-plot.ts'
import { positionStrip } from '../../src/disseminate/chart/position-strip.ts'
import { quarterLine } from '../../src/disseminate/chart/quarter-line.ts'
import { sparkline } from '../../src/disseminate/chart/sparkline.ts'

describe('an axis', () => {
  test('begins at zero and ends at a round number that holds the largest value', () => {
    const axis = axisFromZero([130_000, 134_400])
    expect(axis.ticks).toEqual([0, 50_000, 100_000, 150_000])
    expect([axis.place(0), axis.place(75_000), axis.place(150_000)]).toEqual([0, 0.5, 1])
  })

  test('without values runs from 0 to 1', () => {
    expect([axisFromZero([]).from, axisFromZero([0]).to]).toEqual([0, 1])
  })
})

const point = (period: string, value: number | null) => ({ period, value, low: value, high: value })

describe('a line of quarters', () => {
  // Three quarters stand at 6, 50 and 94 per cent of the width; the axis of 0 to 100 runs from y = 100 to y = 0.
  test('joins the quarters from left to right', () => {
    const drawing = quarterLine([point('2023Q1', 50), point('2023Q2', 100), point('2023Q3', 75)])
    expect(drawing.points.map(({ x, y }) => [x, y])).toEqual([
      [6, 50],
      [50, 0],
      [94, 25],
    ])
    expect(drawing.line).toBe('M6,50L50,0L94,25')
    expect(drawing.gaps).toEqual([])
  })

  test('is broken where a quarter has no figure, and the gap is told', () => {
    const drawing = quarterLine([point('2023Q1', 50), point('2023Q2', null), point('2023Q3', null), point('2023Q4', 100)])
    expect(drawing.line.match(/M/g)).toHaveLength(2)
    expect(drawing.gaps.map(({ periods }) => periods)).toEqual([['2023Q2', '2023Q3']])
  })

  test('has a band from the lower to the upper limit of the interval', () => {
    const drawing = quarterLine([
      { period: '2023Q1', value: 50, low: 40, high: 60 },
      { period: '2023Q2', value: 50, low: 0, high: 100 },
    ])
    expect(drawing.band).toBe('M6,40L94,0L94,100L6,60Z')
  })
})

test('a sparkline shows a figure without neighbours as a dot, and none at the end when the newest is missing', () => {
  const drawing = sparkline([10, null, 12, null])
  expect(drawing.dots).toHaveLength(2)
  expect(drawing.last).toBeNull()
  expect(sparkline([10, 11, 12]).dots).toEqual([])
})

test('a small change does not fill a sparkline: its whole height is at least a tenth of the level', () => {
  // Middle 100, level 101: the height of 80 stands for 10.1, so ±1 is drawn 7.92 from the middle of 50.
  expect(sparkline([99, 101]).line).toBe('M4,57.92L96,42.08')
})

test('a dot plot stands in order of size, empty rows last, with the country as a line', () => {
  const plot = dotPlot(
    [
      { id: 'a', value: 2 },
      { id: 'b', value: null },
      { id: 'c', value: 4 },
    ],
    3,
  )
  expect(plot.rows).toEqual([
    { id: 'c', x: 100 },
    { id: 'a', x: 50 },
    { id: 'b', x: null },
  ])
  expect(plot.reference).toBe(75)
})

test('a position among peers is a rank and a place between the smallest and the largest', () => {
  expect(positionStrip([1, 2, 3], 2, 2.5)).toEqual({ peers: [4, 50, 96], own: 50, reference: 73, rank: 2, compared: 3 })
})

test('equal values share the better rank, and no own value has none', () => {
  expect(positionStrip([3, 3, 1], 3, null).rank).toBe(1)
  expect(positionStrip([3, 1], null, 2).rank).toBeNull()
})
